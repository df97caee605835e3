"""Sentences with a source and a target given and the PLOVER root of what the one does to the other: the node between them is latent."""
import json
import random

import torch

import data
import graph

ROOTS = ('AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION',
         'MOBILIZE', 'COERCE', 'ASSAULT')
COOPERATION = {'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'}
FORCE = {'SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE'}


def root_of(event, kind):
    """The PLOVER root under which a deed counts that is put in some manner: the rule of PloverTypes in Tocsin.Coding."""
    if kind == 'planned':
        event = 'AGREE' if event in COOPERATION else 'THREATEN' if event in FORCE else event
    elif kind == 'threatened':
        event = event if event in COOPERATION else 'THREATEN'
    elif kind == 'demanded':
        event = 'REQUEST'
    elif kind == 'denied' and event in COOPERATION:
        event = 'REJECT'
    return 'YIELD' if event in ('CONCEDE', 'RETREAT') else event


class PairWindows:
    """Draws the pairs of an epoch. A record: words, gaps, sentences, heads, relations, source and target (numbers of words), root."""

    def __init__(self, path, pieces, labels, rng: random.Random):
        self.pieces, self.rng = pieces, rng
        with open(path, encoding='utf-8') as file:
            self.records = [json.loads(line) for line in file]
        events, kinds = labels.classes['event'], labels.classes['kind']
        self.map = torch.zeros(len(events), len(kinds), len(ROOTS))
        for i, event in enumerate(events):
            for j, kind in enumerate(kinds):
                if event not in (graph.NONE, 'OTHER'):
                    self.map[i, j, ROOTS.index(root_of(event, kind))] = 1
        self.numbers = labels.number['path']
        self.actor, self.recipient = labels.number['role']['actor'], labels.number['role']['recipient']

    def epoch(self, max_pieces):
        """Batches of about the same length."""
        examples = []
        for record in self.records:
            words = [graph.Word(form, gap, at) for at, (form, gap) in enumerate(zip(record['words'], record['gaps']))]
            example = data.encode(words, self.pieces)
            if len(example['pieces']) > data.MAX_PIECES:
                continue
            for start, stop in zip(example['words'][1:], example['words'][2:]):
                if self.rng.random() < 0.05:
                    example['pieces'][start:stop] = [self.pieces.mask] * (stop - start)
            places = list(range(len(words)))
            example.update(starts=record['source'], arcs=record['target'], root=[ROOTS.index(record['root'])],
                           paths=graph.ways([at + 1 for at in places], places, record, self.numbers))
            examples.append(example)
        examples.sort(key=lambda e: len(e['pieces']) + 8 * self.rng.random())
        batches = [[]]
        for example in examples:
            if batches[-1] and len(example['pieces']) * (len(batches[-1]) + 1) > max_pieces:
                batches.append([])
            batches[-1].append(example)
        self.rng.shuffle(batches)
        return batches

    def losses(self, model, batch):
        """How unlikely the roots are, given the pairs."""
        with torch.autocast('cpu', torch.bfloat16):
            out = model(batch)
        tags = model.tags(out)
        events, kinds = tags['event'].softmax(-1), tags['kind'].softmax(-1)
        roots = torch.einsum('bwe,bwk,ekr->bwr', events, kinds, self.map)
        total, found = 0.0, 0.0
        lengths = (batch['words'] > 0).sum(1)
        for row, (source, target) in enumerate(zip(batch['starts'], batch['arcs'])):
            words = torch.arange(1, int(lengths[row]) + 1)
            scores = model.role_scores(out, row, words, torch.tensor(batch['paths'][row])).sigmoid()
            actor = scores[:, source, self.actor].amax(1) if source else torch.full((len(words),), 0.1)
            recipient = scores[:, target, self.recipient].amax(1) if target else torch.full((len(words),), 0.1)
            if target:
                recipient = torch.maximum(recipient, 0.6 * scores[:, target, self.actor].amax(1))
            weight = (actor + 0.02) * (recipient + 0.02)
            by_root = (weight[:, None] * roots[row, 1:len(words) + 1]).sum(0)
            total = total - torch.log(by_root[batch['root'][row, 0]] / by_root.sum() + 1e-6)
            found = found - torch.log((actor * recipient * roots[row, 1:len(words) + 1, batch['root'][row, 0]]).amax() + 1e-4)
        count = len(batch['starts'])
        return {'pair': total / count, 'pair_found': found / count}
