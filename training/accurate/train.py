"""Fine-tunes the encoder and trains the role network on PolNeAR.

usage: python training/accurate/train.py PRETRAINED.safetensors FOLDER MINUTES
FOLDER holds train.jsonl and dev.jsonl of export.ts; best.pt is written there after every pass that is the best on dev.
The rate of learning falls to zero over MINUTES of training, so that a slow machine makes fewer passes, not an unfinished run.
"""
import random
import sys
import time

import numpy as np
import torch
from torch.nn import functional as F

from articles import CONTEXT, END, MASK, PADDING, START, read_articles
from model import Encoder, Roles

PIECES_A_STEP = 2688
# Less context than when reading: its pieces cost time and teach nothing.
TRAINING_CONTEXT = 16
ENCODER_RATE, HEAD_RATE, DECAY, WARM_UP = 1.2e-4, 8e-4, 0.01, 0.05
AVERAGED = 0.998
# Shares of verbs and of other words that are hidden in training, so that frames are learnt and not only words.
HIDDEN_VERBS, HIDDEN_WORDS = 0.12, 0.03
FIRST_VERB_TAGS = {8, 11, 13, 15, 16, 17}

torch.manual_seed(1)
random.seed(1)
np.random.seed(1)


def length_of(item):
    """Pieces of a chunk with its context and the two marks around it."""
    article, low, high = item
    left, right = max(0, article.first[low] - TRAINING_CONTEXT), min(len(article.pieces), article.first[high] + TRAINING_CONTEXT)
    return int(right - left) + 2


def encoder_batch(items, hide):
    """items: (article, low, high) of words -> pieces, columns, mask, and per item the places of its words' first pieces."""
    rows = []
    context = TRAINING_CONTEXT if hide else CONTEXT
    for article, low, high in items:
        left = max(0, article.first[low] - context)
        right = min(len(article.pieces), article.first[high] + context)
        pieces = article.pieces[left:right].copy()
        words = article.word[left:right]
        if hide:
            verbs = np.isin(article.columns[:, 0], list(FIRST_VERB_TAGS))
            draw = np.random.random(article.words)
            hidden = draw < np.where(verbs, HIDDEN_VERBS, HIDDEN_WORDS)
            pieces[hidden[words]] = MASK
        rows.append((np.concatenate([[START], pieces, [END]]), words, article.first[low:high] - left + 1))
    length = rounded(max(len(pieces) for pieces, _, _ in rows), 32)
    count = PIECES_A_STEP // length if hide else len(rows)
    pieces = np.full((count, length), PADDING)
    columns = np.zeros((count, length, 6), dtype=np.int64)
    mask = np.zeros((count, length), dtype=np.int64)
    for row, (article, _, _) in enumerate(items):
        given, words, _ = rows[row]
        pieces[row, :len(given)] = given
        columns[row, 1:len(words) + 1] = article.columns[words]
        mask[row, :len(given)] = 1
    return torch.from_numpy(pieces), torch.from_numpy(columns), torch.from_numpy(mask), [places for _, _, places in rows]


def rounded(size, step):
    """Few different shapes keep the machine's library from preparing itself anew at every step."""
    return -(-size // step) * step


WINDOWS = (32, 64, 96, 128, 192, 256, 512, 1024)


def role_batches(cues, states, most=1536):
    """cues: (cue, states of its article); batches of like length."""
    for low, high in zip((0, *WINDOWS), WINDOWS):
        size = max(1, most // high)
        alike = [one for one in cues if low < one[0].high - one[0].low <= high]
        for at in range(0, len(alike), size):
            yield role_batch(alike[at:at + size], states, high, size)


def role_batch(batch, states, longest, count):
    inputs, marks, columns, mask, gold = [], [], [], [], []
    for cue, key in batch:
        size = cue.high - cue.low
        pad = longest - size
        inputs.append(F.pad(states[key][cue.low:cue.high], (0, 0, 0, pad)))
        mark = np.zeros(longest, dtype=np.int64)
        mark[cue.start - cue.low:cue.end - cue.low] = 1
        marks.append(mark)
        columns.append(np.pad(cue.columns, ((0, pad), (0, 0))))
        mask.append(np.pad(np.ones(size, dtype=np.int64), (0, pad)))
        gold.append(np.pad(cue.gold, (0, pad), constant_values=-1))
    for _ in range(count - len(batch)):
        inputs.append(torch.zeros_like(inputs[0]))
        for arrays, value in ((marks, 0), (columns, 0), (mask, 0), (gold, -1)):
            arrays.append(np.full_like(arrays[0], value))
    to = lambda arrays: torch.from_numpy(np.stack(arrays))
    return torch.stack(inputs), to(marks), to(columns), to(mask), to(gold)


def read(encoder, items, hide):
    """States and cue scores of every word of each item, in order."""
    pieces, columns, mask, places = encoder_batch(items, hide)
    states, scores = encoder(pieces, columns, mask)
    return [(states[row, at], scores[row, at]) for row, at in enumerate(places)]


def spans(labels, begin, inside):
    found, at = [], 0
    while at < len(labels):
        if labels[at] == begin or (labels[at] == inside and (at == 0 or labels[at - 1] not in (begin, inside))):
            end = at + 1
            while end < len(labels) and labels[end] == inside:
                end += 1
            found.append((at, end))
            at = end
        else:
            at += 1
    return found


def f1(right, found, gold):
    return 200 * right / max(1, found + gold)


@torch.no_grad()
def figures(encoder, roles, articles):
    encoder.eval(), roles.eval()
    counts = np.zeros((3, 3))
    for article in articles:
        parts = [read(encoder, [(article, low, high)], False)[0] for low, high in article.chunks()]
        states, scores = torch.cat([one[0] for one in parts]), torch.cat([one[1] for one in parts])
        guess, gold = spans(scores.argmax(1).tolist(), 1, 2), spans(article.labels.tolist(), 1, 2)
        counts[0] += (len(set(guess) & set(gold)), len(guess), len(gold))
        for cue in article.cues:
            given, marks, columns, mask, gold = role_batch([(cue, 0)], {0: states}, cue.high - cue.low, 1)
            labels = roles(given, marks, columns, mask)[0].argmax(1).tolist()
            for kind, begin in ((1, 1), (2, 3)):
                guess, right = spans(labels, begin, begin + 1), spans(gold[0].tolist(), begin, begin + 1)
                counts[kind] += (len(set(guess) & set(right)), len(guess), len(right))
    return [f1(*row) for row in counts]


class Averaged:
    """Running mean of the weights (Polyak averaging)."""

    def __init__(self, modules):
        self.now = [p for module in modules for p in module.parameters()]
        self.mean = [p.detach().clone() for p in self.now]
        self.steps = 0

    def update(self):
        self.steps += 1
        rate = min(AVERAGED, (1 + self.steps) / (10 + self.steps))
        torch._foreach_mul_(self.mean, rate)
        torch._foreach_add_(self.mean, [p.detach() for p in self.now], alpha=1 - rate)

    def swap(self):
        for p, mean in zip(self.now, self.mean):
            kept = p.data.clone()
            p.data.copy_(mean)
            mean.copy_(kept)


def train(pretrained, folder, minutes):
    articles, dev = read_articles(f"{folder}/train.jsonl"), read_articles(f"{folder}/dev.jsonl")
    print(f"{len(articles)} articles, {sum(len(a.pieces) for a in articles)} pieces, {sum(len(a.cues) for a in articles)} cues", flush=True)
    encoder, roles = Encoder(), Roles()
    encoder.load_pretrained(pretrained)
    encoder.words.weight.requires_grad_(False)
    slow = [p for name, p in encoder.named_parameters() if p.requires_grad and not name.startswith(("columns", "cue", "state"))]
    fast = [p for name, p in encoder.named_parameters() if name.startswith(("columns", "cue", "state"))] + list(roles.parameters())
    optimizer = torch.optim.AdamW([{"params": slow, "lr": ENCODER_RATE}, {"params": fast, "lr": HEAD_RATE}], weight_decay=DECAY, betas=(0.9, 0.98), fused=True)
    peaks = [ENCODER_RATE, HEAD_RATE]
    averaged = Averaged([encoder, roles])
    began, best, epoch, step = time.time(), 0.0, 0, 0
    spent = 0.0
    while spent < minutes * 60:
        encoder.train(), roles.train()
        items = []
        for article in articles:
            items += [(article, low, high) for low, high in article.chunks(begin=random.randint(96, 224))]
        items.sort(key=lambda one: length_of(one) + random.random() * 16)
        steps, group, size = [], [], 0
        for item in items:
            size = max(size, rounded(length_of(item), 32))
            if (len(group) + 1) * size > PIECES_A_STEP:
                steps.append(group)
                group, size = [], rounded(length_of(item), 32)
            group.append(item)
        steps.append(group)
        random.shuffle(steps)
        sums = [0.0, 0.0]
        for group in steps:
            start = time.time()
            progress = min(1.0, spent / (minutes * 60))
            if progress >= 1.0:
                break
            factor = min(1.0, progress / WARM_UP) if progress < WARM_UP else (1 - progress) / (1 - WARM_UP)
            for slot, peak in zip(optimizer.param_groups, peaks):
                slot["lr"] = peak * max(factor, 1e-3)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = read(encoder, group, True)
                scores = torch.cat([one[1] for one in parts]).float()
                labels = torch.from_numpy(np.concatenate([a.labels[low:high] for a, low, high in group]))
                cue_loss = F.cross_entropy(scores, labels)
                states, cues = {}, []
                for key, (article, low, high) in enumerate(group):
                    states[key] = parts[key][0]
                    for cue in article.cues:
                        if low <= cue.start and cue.end <= high:
                            cues.append((clipped(cue, low, high), key))
                role_sum, role_words = 0.0, 0
                for given, marks, columns, mask, gold in role_batches(cues, states):
                    out = roles(given, marks, columns, mask).float()
                    role_sum = role_sum + F.cross_entropy(out.flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum")
                    role_words += int(mask.sum())
                role_loss = torch.as_tensor(role_sum) / max(1, role_words)
            loss = 10 * cue_loss + 3 * role_loss
            loss.backward()
            torch.nn.utils.clip_grad_norm_(slow + fast, 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            averaged.update()
            step += 1
            spent += time.time() - start
            sums[0] += cue_loss.item()
            sums[1] += role_loss.item()
            if step % 20 == 0:
                print(f"  step {step} of {len(steps)} a pass, {spent / 60:.1f} min: cue {sums[0] / 20:.4f} role {sums[1] / 20:.4f}", flush=True)
                sums = [0.0, 0.0]
        epoch += 1
        averaged.swap()
        cue, source, content = figures(encoder, roles, dev)
        print(f"pass {epoch}, {(time.time() - began) / 60:.1f} min: dev cue {cue:.1f}; beside gold cues source {source:.1f} content {content:.1f}", flush=True)
        if cue + source + content > best:
            best = cue + source + content
            torch.save({"encoder": encoder.state_dict(), "roles": roles.state_dict()}, f"{folder}/best.pt")
        averaged.swap()


def clipped(cue, low, high):
    """The cue with places counted from the item's first word, its window cut to the item."""
    start, end = max(cue.low, low), min(cue.high, high)
    inside = object.__new__(type(cue))
    inside.start, inside.end, inside.low, inside.high = cue.start - low, cue.end - low, start - low, end - low
    inside.columns, inside.gold = cue.columns[start - cue.low:end - cue.low], cue.gold[start - cue.low:end - cue.low]
    return inside


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    train(sys.argv[1], sys.argv[2], float(sys.argv[3]))
