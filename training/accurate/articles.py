"""Articles as training/accurate/export.ts wrote them, cut into pieces of text that the encoder takes at once."""
import json

import numpy as np

START, END, PADDING, MASK = 101, 102, 0, 103
# Pieces that a chunk answers for, and pieces of context on each side when figures are taken.
OWN, CONTEXT = 224, 48


class Article:
    def __init__(self, line):
        given = json.loads(line)
        self.name = given["name"]
        pieces = given["pieces"]
        self.words = len(pieces)
        self.first = np.cumsum([0] + [len(one) for one in pieces])
        self.pieces = np.array([piece for one in pieces for piece in one], dtype=np.int64)
        self.word = np.repeat(np.arange(self.words), [len(one) for one in pieces])
        self.columns = np.array(given["columns"], dtype=np.int64).reshape(self.words, -1)
        self.sentences = given["sentences"]
        self.cues = [Cue(one) for one in given["cues"]]
        self.labels = np.zeros(self.words, dtype=np.int64)
        for cue in self.cues:
            self.labels[cue.start:cue.end] = 2
            self.labels[cue.start] = 1

    def chunks(self, own=OWN, begin=None):
        """Ranges of words, whole sentences where they fit: (from, to)."""
        found, start, room = [], 0, begin or own
        for low, high in self.sentences:
            if self.first[high] - self.first[start] > room and low > start:
                found.append((start, low))
                start, room = low, own
            while self.first[high] - self.first[start] > room:
                stop = start + 1
                while stop < high and self.first[stop + 1] - self.first[start] <= room:
                    stop += 1
                found.append((start, stop))
                start, room = stop, own
        if start < self.words:
            found.append((start, self.words))
        return found


class Cue:
    def __init__(self, given):
        self.start, self.end = given["cue"]
        self.low, self.high = given["window"]
        self.columns = np.array(given["columns"], dtype=np.int64).reshape(self.high - self.low, -1)
        self.gold = np.array(given["gold"], dtype=np.int64)


def read_articles(path):
    with open(path, encoding="utf8") as lines:
        return [article for article in map(Article, lines) if article.words > 0]
