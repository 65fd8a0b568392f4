"""Teaches the readers: learns `src/core/questions/reader/reader-weights.json` from reading examples.

    npm run -s reading-examples /tmp/reading
    python3 scripts/learn/learn-reader.py /tmp/reading
    python3 scripts/learn/learn-reader.py /tmp/reading --go-on

The first begins from chance; with `--go-on` the readers that are there learn on, in a quarter of the time, from examples of
texts that are new or are asked in a new way: of all long questions, and of some of the short ones, so as not to forget them.

Needs PyTorch 1.13 and NumPy (Debian: python3-torch, python3-numpy); a developer runs it, no user does. The same examples
give the same weights on the same machine: one thread for each reader, fixed seeds, texts in the order of their names.

The network follows FastQA (Weissenborn, Wiese and Seiffe 2017) and the gated convolutions of Dauphin et al. (2017):
question and sentence are read with the words around each, the sentence's words are told what of the question they stand
for, and a stretch of it is scored by its first word, its last, the mean of all, its length and its sentence; one that a
construction has found also by its features. A question has a score that nothing answers it, which a stretch must pass.
Each of the readers learns for itself, from other first weights; what they say together is their mean.
"""

import base64
import json
import math
import multiprocessing
import os
import pathlib
import random
import sys

# Threads wait for one another longer than they multiply, and their sums differ from run to run.
os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
import torch
from torch import nn
from torch.nn import functional

ROOT = pathlib.Path(__file__).resolve().parents[2] / "src" / "core"
TABLE = ROOT / "language" / "word-vector-table.json"
TARGET = ROOT / "questions" / "reader" / "reader-weights.json"
WIDTH = 80
# How far the words that a layer looks at are from each other: together they see a whole sentence (Yu and Koltun 2016).
APART = (1, 2, 4, 1)
REACH = 5
DROPPED = 0.15
WORDS_DROPPED = 0.2
EPOCHS, RATE = 4, 4e-3
# The same for readers that learn on.
EPOCHS_ON, RATE_ON = 2, 1e-3
# Those learn from every question of so many words and marks, and from one in so many of the shorter ones.
LONG, OF_SHORT = 11, 3
BATCH = 32
DECAY = 0.05
# What is kept are not the last weights but their mean over the steps before, each step counting so much of the next
# (Polyak and Juditsky 1992): of the same texts it reads others better.
KEPT = 0.999
# One for each reader.
SEEDS = (1, 2)
# The share of the worthless stretches that a step looks at, each then counted for as many as it stands for.
LOOKED_AT = 0.4
# `LONGEST_SPAN` of src/core/questions/spans.ts.
LONGEST = 12
# What a question asked amiss, or of a text without its answer, counts against a written one; and "nothing" against choice.
UNREAL = 0.5
NOTHING = 0.5
PARTS, ENTITIES, GROUPS, SLOTS, CLASSES = 18, 4, 10, 6, 16
# The class of a stretch that no construction has found.
FREE = CLASSES
# The candidate features of src/core/questions/features.ts, and the length.
FEATURES = 47


def read_vectors():
    table = json.loads(TABLE.read_text())
    numbers = np.frombuffer(base64.b64decode(table["vectors"]), dtype=np.int8).reshape(-1, table["dimensions"])
    vectors = numbers.astype(np.float32)
    vectors *= 3 / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6)
    # The first row is that of a word without a vector.
    return np.concatenate([np.zeros((1, vectors.shape[1]), np.float32), vectors])


class Dropped(nn.Module):
    """One mask for all words of a sentence (Gal and Ghahramani 2016): as good, with far fewer numbers drawn."""

    def forward(self, rows):
        if not self.training:
            return rows
        shape = (rows.shape[0], 1, rows.shape[2]) if rows.dim() == 3 else (1, rows.shape[1])
        return rows * ((torch.rand(shape) > DROPPED).float() / (1 - DROPPED))


class Neighbours(torch.autograd.Function):
    """A convolution of each number by itself, with the gradients reckoned in a third of the time that PyTorch takes."""

    @staticmethod
    def forward(context, rows, weight, bias, apart):
        context.save_for_backward(rows, weight)
        context.apart = apart
        return functional.conv1d(rows, weight, bias, padding=apart * (weight.shape[2] // 2), dilation=apart, groups=WIDTH)

    @staticmethod
    def backward(context, gradient):
        rows, weight = context.saved_tensors
        apart, reach, length = context.apart, weight.shape[2], rows.shape[2]
        padding = apart * (reach // 2)
        back = functional.conv1d(gradient, weight.flip(2), None, padding=padding, dilation=apart, groups=WIDTH)
        for_weight = torch.zeros_like(weight)
        for place in range(reach):
            off = place * apart - padding
            first, end = max(0, -off), min(length, length - off)
            if first < end:
                met = gradient[:, :, first:end] * rows[:, :, first + off : end + off]
                for_weight[:, 0, place] = met.sum((0, 2))
        return back, for_weight, gradient.sum((0, 2)), None


class Around(nn.Module):
    def __init__(self, reach, told, apart=1):
        super().__init__()
        self.n = nn.LayerNorm(WIDTH)
        self.dw = nn.Conv1d(WIDTH, WIDTH, reach, padding=apart * (reach // 2), groups=WIDTH, dilation=apart)
        self.pw = nn.Linear(WIDTH, 2 * WIDTH)
        self.cond = nn.Linear(WIDTH, 2 * WIDTH) if told else None
        self.drop = Dropped()

    def forward(self, rows, mask, told=None):
        turned = (self.n(self.drop(rows)) * mask).transpose(1, 2).contiguous()
        around = Neighbours.apply(turned, self.dw.weight, self.dw.bias, self.dw.dilation[0])
        gated = self.pw(around.transpose(1, 2).contiguous())
        if self.cond is not None:
            gated = gated + self.cond(told)[:, None]
        value, gate = gated.chunk(2, -1)
        return (rows + value * torch.sigmoid(gate)) * mask


class Reader(nn.Module):
    def __init__(self, vectors, features, shared, question_marks, word_marks):
        super().__init__()
        self.emb = nn.Embedding.from_pretrained(torch.tensor(vectors))
        given = vectors.shape[1]
        self.pos, self.ent = nn.Embedding(PARTS, 8), nn.Embedding(ENTITIES, 4)
        self.grp, self.slot = nn.Embedding(GROUPS, 8), nn.Embedding(SLOTS, 8)
        self.cls, self.len = nn.Embedding(CLASSES + 1, WIDTH), nn.Embedding(LONGEST + 2, WIDTH)
        self.qin = nn.Linear(given + 8 + question_marks, WIDTH)
        self.sin = nn.Linear(given + 8 + 4 + word_marks, WIDTH)
        self.drop = Dropped()
        self.qconv = nn.ModuleList([Around(3, False) for _ in range(2)])
        self.qatt, self.qw, self.qv = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 1), nn.Linear(WIDTH + 16, WIDTH)
        self.al1, self.al2 = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.mix = nn.Linear(4 * WIDTH + word_marks, WIDTH)
        self.conv = nn.ModuleList([Around(REACH, True, apart) for apart in APART])
        self.f, self.l = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH, bias=False)
        self.me, self.po = nn.Linear(WIDTH, WIDTH, bias=False), nn.Linear(WIDTH, WIDTH, bias=False)
        self.qo, self.osh = nn.Linear(WIDTH, WIDTH, bias=False), nn.Linear(shared, WIDTH, bias=False)
        self.o1, self.lin = nn.Linear(features, WIDTH, bias=False), nn.Linear(features, 1, bias=False)
        self.o2 = nn.Linear(WIDTH, 1)
        self.sent, self.sl, self.nul = nn.Linear(2 * WIDTH, 1), nn.Linear(shared + 2, 1), nn.Linear(WIDTH, 1)

    def vectors_of(self, places):
        rows = self.emb(places)
        if self.training:
            rows = rows * (torch.rand(rows.shape[:-1] + (1,)) > WORDS_DROPPED)
        return rows

    def forward(self, b):
        """The score of each stretch, and that of nothing for each question."""
        mask = b["question mask"][..., None]
        asked = [self.vectors_of(b["question places"]), self.pos(b["question parts"]), b["question marks"]]
        words = torch.relu(self.qin(torch.cat(asked, -1))) * mask
        for layer in self.qconv:
            words = layer(words, mask)
        attention = self.qatt(words).masked_fill(mask == 0, -1e9).softmax(1)
        asks = [(attention * words).sum(1), self.grp(b["groups"]), self.slot(b["slots"])]
        whole = torch.tanh(self.qv(torch.cat(asks, -1)))
        importance = self.qw(words).masked_fill(mask == 0, -1e9).softmax(1)[..., 0]

        of, said = b["sentence of"], b["word mask"][..., None]
        read = [self.vectors_of(b["word places"]), self.pos(b["word parts"]), self.ent(b["word entities"]), b["word marks"]]
        rows = torch.relu(self.sin(torch.cat(read, -1))) * said
        present = b["question mask"][of]
        like = torch.einsum("sth,suh->stu", self.al1(rows), (self.al2(words) / WIDTH**0.5)[of])
        met = torch.sigmoid(like.masked_fill(said == 0, -1e9).max(1)[0] - 2) * present
        share = importance[of]
        covered = (met * share).sum(-1)
        beside = met + 1 - share / share.max(1, keepdim=True)[0]
        least = torch.where(present > 0, beside, torch.full_like(beside, 9.0)).min(1)[0]
        aligned = torch.einsum("stu,suh->sth", like.masked_fill(present[:, None] == 0, -1e9).softmax(-1), words[of])
        mixed = torch.cat([rows, aligned, rows * aligned, (rows - aligned).abs(), b["word marks"]], -1)
        rows = torch.relu(self.mix(self.drop(mixed))) * said
        for layer in self.conv:
            rows = layer(rows, said, whole[of])
        rows = self.drop(rows)

        at, first, last, found = (b[f"stretch {name}"] for name in ("sentence", "first", "last", "features"))
        held, count = self.me(rows), last - first + 1
        sums = torch.cat([torch.zeros_like(held[:, :1]), held.cumsum(1)], 1)
        mean = (sums[at, last + 1] - sums[at, first]) / count[:, None]
        most = rows.masked_fill(said == 0, -1e9).max(1)[0]
        around = self.po(most) + self.qo(whole[of]) + self.osh(b["shared"])
        # The first row of the features is that of a stretch without.
        own = torch.cat([torch.zeros(1, WIDTH), self.o1(b["features"][1:])])
        span = self.f(rows)[at, first] + self.l(rows)[at, last] + mean + around[at] + own[found]
        span = torch.relu(span + self.cls(b["stretch class"]) + self.len(count.clamp(max=LONGEST + 1)))
        fit = self.sent(torch.cat([most, most * whole[of]], -1))
        fit = fit + self.sl(torch.cat([b["shared"], covered[:, None], least[:, None]], -1))
        scores = self.o2(self.drop(span)) + self.lin(b["features"])[found] + fit[at]
        return scores[:, 0], self.nul(whole)[:, 0]


def loss_of(scores, nothing, b):
    """How far the worth of the stretch drawn is expected from 1, and "nothing" from the truth, as logarithms."""
    count = len(nothing)
    of = b["stretch question"]
    scores = scores + b["counted"]
    top = torch.maximum(torch.full((count,), -1e9).scatter_reduce(0, of, scores.detach(), "amax"), nothing.detach())
    masses = (scores - top[of]).exp()
    whole = torch.zeros(count).index_add(0, of, masses)
    worth = torch.zeros(count).index_add(0, of, masses / (whole[of] + 1e-9) * b["stretch worth"])
    none = (nothing - top).exp()
    empty = none / (none + whole)
    answerable = -(worth + 1e-4).log() - NOTHING * (1 - empty + 1e-4).log()
    return torch.where(b["answerable"] > 0, answerable, -NOTHING * (empty + 1e-4).log()) * b["weight"]


def look_at(b):
    """The batch with all that is worth something or has features, and some of the other stretches."""
    sure = (b["stretch worth"] > 0) | (b["stretch features"] > 0)
    kept = (sure | (torch.rand(len(sure)) < LOOKED_AT)).nonzero()[:, 0]
    some = {name: array[kept] if name.startswith("stretch") else array for name, array in b.items()}
    some = {name: array.long() if array.dtype in (torch.int16, torch.int32) else array for name, array in some.items()}
    return {**some, "counted": torch.where(sure[kept], 0.0, -math.log(LOOKED_AT))}


def pad(rows, width=None):
    length = max(len(row) for row in rows)
    shape = (len(rows), length) if width is None else (len(rows), length, width)
    out = np.zeros(shape, np.int64 if width is None else np.float32)
    for at, row in enumerate(rows):
        out[at, : len(row)] = row
    return out


def stretches_of(example):
    """Of each stretch the place of its sentence, first and last word, worth, class, and its row of features; 0 for none."""
    rows = []
    for place, sentence in enumerate(example["sentences"]):
        worth = {(first, last): value for first, last, value in sentence["worths"]}
        found = {tuple(c["at"][1:]) for c in example["candidates"] if c["at"][0] == place}
        for first in sentence["begins"]:
            for last in sentence["ends"]:
                if first <= last < first + LONGEST and (first, last) not in found:
                    rows.append((place, first, last, worth.get((first, last), 0), FREE, 0))
    for row, c in enumerate(example["candidates"]):
        rows.append((*c["at"], c["worth"], c["class"], row + 1))
    return np.array(rows, np.float32)


def batch_of(examples):
    questions = [example["question"] for example in examples]
    sentences = [sentence for example in examples for sentence in example["sentences"]]
    words = [sentence["words"] for sentence in sentences]
    before = np.cumsum([0] + [len(example["sentences"]) for example in examples])
    behind = np.cumsum([0] + [len(example["features"]) for example in examples])
    stretches = [example["stretches"] for example in examples]
    column = lambda rows, number: pad([row[:, number].astype(np.int64) for row in rows])
    marks = lambda rows: pad([row[:, 3:] for row in rows], rows[0].shape[1] - 3)
    mask = lambda rows: pad([[1] * len(row) for row in rows]).astype(np.float32)
    part = lambda number, kind: np.concatenate([rows[:, number] for rows in stretches]).astype(kind)
    arrays = {
        "question places": column(questions, 0) + mask(questions).astype(np.int64),
        "question parts": column(questions, 1),
        "question marks": marks(questions),
        "question mask": mask(questions),
        "groups": np.array([example["group"] for example in examples]),
        "slots": np.array([example["slot"] for example in examples]),
        "sentence of": np.array([at for at, example in enumerate(examples) for _ in example["sentences"]]),
        "word places": column(words, 0) + mask(words).astype(np.int64),
        "word parts": column(words, 1),
        "word entities": column(words, 2),
        "word marks": marks(words),
        "word mask": mask(words),
        "shared": np.array([sentence["shared"] for sentence in sentences], np.float32),
        "features": np.concatenate([np.zeros((1, FEATURES))] + [e["features"] for e in examples]).astype(np.float32),
        "stretch question": np.repeat(np.arange(len(examples)), [len(rows) for rows in stretches]).astype(np.int16),
        "stretch sentence": np.concatenate([rows[:, 0] + at for rows, at in zip(stretches, before)]).astype(np.int16),
        "stretch first": part(1, np.int16),
        "stretch last": part(2, np.int16),
        "stretch worth": part(3, np.float32),
        "stretch class": part(4, np.int16),
        "stretch features": np.concatenate(
            [np.where(rows[:, 5] > 0, rows[:, 5] + at, 0) for rows, at in zip(stretches, behind)]
        ).astype(np.int32),
        "answerable": np.array([float(example["answerable"]) for example in examples], np.float32),
        "weight": np.array([1.0 if example["real"] else UNREAL for example in examples], np.float32),
    }
    return {name: torch.as_tensor(array) for name, array in arrays.items()}


def compact(example):
    """The example with its words, stretches and features as arrays, a tenth of the size."""
    return {
        **{name: example[name] for name in ("real", "answerable", "group", "slot")},
        "question": np.array(example["question"], np.float32),
        "sentences": [
            {"words": np.array(sentence["words"], np.float32), "shared": sentence["shared"]}
            for sentence in example["sentences"]
        ],
        "stretches": stretches_of(example),
        "features": np.array([c["features"] for c in example["candidates"]], np.float16).reshape(-1, FEATURES),
    }


def read_batches(folder, goes_on):
    examples, short = [], 0
    for path in sorted(folder.glob("*.jsonl")):
        with path.open() as lines:
            for example in map(json.loads, lines):
                short += len(example["question"]) < LONG
                if not goes_on or len(example["question"]) >= LONG or short % OF_SHORT == 0:
                    examples.append(compact(example))
    # Sentences of about one length together, so that little is filled up.
    examples.sort(key=lambda example: max(len(sentence["words"]) for sentence in example["sentences"]) // 6)
    print(len(examples), "examples", flush=True)
    return [batch_of(examples[at : at + BATCH]) for at in range(0, len(examples), BATCH)]


@torch.no_grad()
def keep(mean, reader, share):
    """Moves the mean of the weights towards those of now; the first steps, which mean little, are soon forgotten."""
    for name, weights in reader.named_parameters():
        if weights.requires_grad:
            mean[name].mul_(share).add_(weights, alpha=1 - share)


def stored_of(learnt):
    """Rows as bytes, each with the scale that its greatest number needs."""
    stored = {}
    for name, weights in learnt.items():
        if name == "emb.weight":
            continue
        rows = weights.numpy().astype(np.float32)
        rows = rows.reshape(1, -1) if rows.ndim == 1 else rows.reshape(rows.shape[0], -1)
        scales = np.abs(rows).max(1) / 127
        scales[scales == 0] = 1
        numbers = np.clip(np.round(rows / scales[:, None]), -127, 127).astype(np.int8)
        encode = lambda array: base64.b64encode(array.tobytes()).decode()
        stored[name] = {
            "rows": rows.shape[0],
            "columns": rows.shape[1],
            "scales": encode(scales.astype(np.float32)),
            "bytes": encode(numbers),
        }
    return stored


def restore(reader, stored):
    """Gives a reader the weights that `stored_of` has written."""
    weights = reader.state_dict()
    for name, held in stored.items():
        rows = np.frombuffer(base64.b64decode(held["bytes"]), np.int8).reshape(held["rows"], held["columns"])
        scales = np.frombuffer(base64.b64decode(held["scales"]), np.float32)[:, None]
        weights[name] = torch.tensor((rows * scales).reshape(weights[name].shape))
    reader.load_state_dict(weights)


def learn(seed, batches, target, stored):
    """Teaches one reader, anew or from what is stored of it, and writes what it has learnt to `target`."""
    epochs, rate = (EPOCHS, RATE) if stored is None else (EPOCHS_ON, RATE_ON)
    torch.manual_seed(seed)
    random.seed(seed)
    torch.set_num_threads(1)
    one = batches[0]
    widths = [one[name].shape[-1] for name in ("features", "shared", "question marks", "word marks")]
    reader = Reader(read_vectors(), *widths)
    if stored is not None:
        restore(reader, stored)
    learnt = [weights for weights in reader.parameters() if weights.requires_grad]
    mean = {name: weights.clone() for name, weights in reader.state_dict().items()}
    optimiser = torch.optim.AdamW(learnt, lr=rate, weight_decay=DECAY)
    steps = epochs * len(batches)
    step = 0
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps + 10, pct_start=0.1)
    for epoch in range(epochs):
        random.shuffle(batches)
        total = 0.0
        for batch in batches:
            some = look_at(batch)
            loss = loss_of(*reader(some), some).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learnt, 2.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
            step += 1
            keep(mean, reader, min(KEPT, (1 + step) / (10 + step)))
        print(f"reader {seed}, epoch {epoch + 1} of {epochs}: loss {total / len(batches):.3f}", flush=True)
        target.write_text(json.dumps(stored_of(mean)))


def main():
    folder, goes_on = pathlib.Path(sys.argv[1]), "--go-on" in sys.argv
    torch.set_num_threads(1)
    batches = read_batches(folder, goes_on)
    before = json.loads(TARGET.read_text()) if goes_on else [None for _ in SEEDS]
    targets = [folder / f"reader-{seed}.json" for seed in SEEDS]
    apart = multiprocessing.get_context("fork")
    learners = [apart.Process(target=learn, args=(seed, batches, *to)) for seed, *to in zip(SEEDS, targets, before)]
    for learner in learners:
        learner.start()
    for learner in learners:
        learner.join()
    if any(learner.exitcode for learner in learners):
        sys.exit("A reader broke off: the weights stay as they were.")
    TARGET.write_text(json.dumps([json.loads(target.read_text()) for target in targets], indent=2) + "\n")


main()
