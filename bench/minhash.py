# MinHash with locality-sensitive hashing, by datasketch: statements on standard input, one JSON string a line; what it finds for each as it comes.
# usage: python3 minhash.py THRESHOLD PERMUTATIONS WORDS_A_SHINGLE < statements
import json
import re
import sys
import time

from datasketch import MinHash, MinHashLSH

threshold, permutations, size = float(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
statements = [json.loads(line) for line in sys.stdin]

start = time.process_time()
index = MinHashLSH(threshold=threshold, num_perm=permutations)
pairs = []
for number, text in enumerate(statements):
    words = re.findall(r"\w+(?:['’]\w+)*", text.lower())
    sketch = MinHash(num_perm=permutations)
    sketch.update_batch([" ".join(words[at : at + size]).encode() for at in range(len(words) - size + 1)])
    pairs.extend((int(other), number) for other in index.query(sketch))
    index.insert(str(number), sketch)
print(json.dumps({"seconds": time.process_time() - start, "pairs": pairs}))
