"""Fine-tunes the encoder with its heads and writes the model files."""
import argparse
import os
import random
import shutil
import time

import torch

import data
import evaluate
import graph
import graph_figures
import pairs
import export
import quantise
from labels import Labels
from model import Model
from pieces import Pieces

WEIGHTS = {'arc': 1.0, 'rel': 1.0, 'upos': 1.0, 'xpos': 0.7, 'feats': 0.7, 'lemma': 0.7, 'names': 2.0, 'boundary': 2.0}
WEIGHTS.update({'event': 6.0, 'mode': 1.0, 'state': 2.0, 'cue': 2.0, 'factuality': 1.0, 'kind': 1.0, 'mention': 2.0, 'office': 1.0,
                 'role': 0.5, 'said': 0.5, 'link': 0.7, 'pair': 1.5, 'pair_found': 0.3})
WARM_UP = 150
CLIP = 5.0


def main():
    """Fine-tunes the encoder with its heads and writes the model files."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument('--corpora', required=True, help='folder with treebank/ and ner/')
    parser.add_argument('--graph', nargs='+', required=True, help='the corpus of claim graphs, as bench/Tocsin.Corpus exports it')
    parser.add_argument('--ontology', required=True, help='data/ontology: types, modes, states')
    parser.add_argument('--start', help='checkpoint.pt of an earlier run whose weights are taken; without it, the encoder of the package')
    parser.add_argument('--teacher', help='checkpoint.pt of a model that reads grammar well: what it reads in the corpus is kept')
    parser.add_argument('--graph-share', type=float, default=0.5, help='share of the steps that learn claim graphs')
    parser.add_argument('--pairs', help='sentences with source, target and root (train/pairs.py)')
    parser.add_argument('--pair-share', type=float, default=0.15, help='share of the steps that learn from pairs')
    parser.add_argument('--all', action='store_true', help='train on the dev split of the corpus as well')
    parser.add_argument('--encoder', required=True, help='folder with model.onnx and vocab.txt of MiniLM')
    parser.add_argument('--out', required=True, help='folder for the model files')
    parser.add_argument('--work', default=os.path.join(os.path.dirname(os.path.abspath(__file__)), 'work'),
                        help='folder for checkpoints and the log')
    parser.add_argument('--minutes', type=float, default=65, help='time to train; the rates follow it')
    parser.add_argument('--int8-from', type=float, default=0.75, help='part of the time after which products are int8')
    parser.add_argument('--measure-every', type=float, default=12, help='minutes between two measurements')
    parser.add_argument('--batch', type=int, default=2000, help='pieces a step, padding included')
    parser.add_argument('--encoder-rate', type=float, default=2e-4)
    parser.add_argument('--head-rate', type=float, default=1e-3)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--no-gum-names', action='store_true', help='names from UNER alone')
    parser.add_argument('--resume', action='store_true', help='go on from the last checkpoint')
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    os.makedirs(arguments.work, exist_ok=True)
    documents = data.training_documents(arguments.corpora, not arguments.no_gum_names)
    run = Training(arguments, documents)
    if arguments.resume:
        run.restore()
    run.go()
    model, labels, pieces = load(arguments.work)
    export.write(model, labels, arguments.out, os.path.join(arguments.encoder, 'vocab.txt'))


class Training:
    """A training run that can be stopped at any time and taken up from its last checkpoint."""

    def __init__(self, arguments, documents):
        self.arguments, self.documents = arguments, documents
        torch.manual_seed(arguments.seed)
        self.rng = random.Random(arguments.seed)
        self.pieces = Pieces(os.path.join(arguments.encoder, 'vocab.txt'))
        reports = [report for path in arguments.graph for report in graph.read(path)]
        learned = [report for report in reports if report['split'] == 'train' or (arguments.all and report['split'] == 'dev')]
        self.labels = Labels.of(documents).with_graph(graph.classes(arguments.ontology, learned))
        self.model = Model({section: len(names) for section, names in self.labels.classes.items()}, len(self.pieces.names))
        if arguments.start:
            earlier = torch.load(arguments.start)
            take_weights(self.model, earlier['model'], earlier['labels'], self.labels)
        else:
            self.model.load_encoder(os.path.join(arguments.encoder, 'model.onnx'))
        self.teacher = None
        if arguments.teacher:
            earlier = torch.load(arguments.teacher)
            self.teacher = Model({section: len(names) for section, names in self.labels.classes.items()}, len(self.pieces.names))
            take_weights(self.teacher, earlier['model'], earlier['labels'], self.labels)
            self.teacher.eval()
        encoder, heads, sparse = [], [], [self.model.pieces.weight]
        for name, parameter in self.model.named_parameters():
            if name.startswith(('positions', 'norm', 'layers')):
                encoder.append(parameter)
            elif name != 'pieces.weight':
                heads.append(parameter)
        self.dense = encoder + heads
        self.optimisers = [
            torch.optim.AdamW([{'params': encoder, 'lr': arguments.encoder_rate}, {'params': heads, 'lr': arguments.head_rate}],
                              weight_decay=0.01),
            torch.optim.SparseAdam(sparse, lr=arguments.encoder_rate)]
        self.rates = [[group['lr'] for group in optimiser.param_groups] for optimiser in self.optimisers]
        self.step = self.epoch = 0
        self.seconds = 0.0
        self.batches, self.graph_batches, self.pair_batches, self.graph_epoch = [], [], [], 0
        self.owed, self.owed_pairs = 0.0, 0.0
        self.measured = 0.0
        self.sets = evaluate.dev_sets(arguments.corpora)
        self.windows = data.Windows(documents, self.pieces, self.labels, self.rng)
        self.graphs = graph.GraphWindows(learned, self.pieces, self.labels, self.rng)
        self.pairs = pairs.PairWindows(arguments.pairs, self.pieces, self.labels, self.rng) if arguments.pairs else None
        self.graph_dev = [report for report in reports if report['split'] == 'dev']
        self.log = os.path.join(arguments.work, 'log.tsv')

    def go(self):
        """Trains until the time is spent."""
        total = self.arguments.minutes * 60
        means, last, saved = {}, time.time(), time.time()
        self.model.train()
        while self.seconds < total:
            progress = self.seconds / total
            if progress >= self.arguments.int8_from and not self.model.first.quantised:
                quantise.calibrate(self.model, self.documents, self.pieces, self.labels, self.arguments.seed)
            self._rate(progress)
            for name, value in self._learn(self._next()).items():
                means[name] = means.get(name, value) * 0.98 + value * 0.02
            self.step += 1
            now = time.time()
            self.seconds, last = self.seconds + now - last, now
            if self.step % 50 == 0:
                self._write('train', means)
            if now - saved > 240:
                self.save()
                saved = now
            if self.seconds - self.measured > self.arguments.measure_every * 60:
                self.measured = self.seconds
                self._measure()
        self.save()
        self._measure()

    def _measure(self):
        rows = evaluate.measure(self.model, self.sets, self.pieces, self.labels)
        rows['graph'] = graph_figures.measure(self.model, self.graph_dev, self.pieces, self.labels)
        for name, row in rows.items():
            self._write(name, row)

    def _next(self):
        """The next batch, of trees, of claim graphs or of pairs by their shares, and what gives its losses."""
        self.owed_pairs += self.arguments.pair_share if self.pairs else 0
        if self.owed_pairs >= 1:
            self.owed_pairs -= 1
            if not self.pair_batches:
                self.pair_batches = self.pairs.epoch(self.arguments.batch)
            return data.collate(self.pair_batches.pop()), lambda batch: self.pairs.losses(self.model, batch)
        self.owed += self.arguments.graph_share
        if self.owed >= 1:
            self.owed -= 1
            if not self.graph_batches:
                self.graph_epoch += 1
                self.graph_batches = self.graphs.epoch(self.arguments.batch)
            return data.collate(self.graph_batches.pop()), lambda batch: self.model.graph_losses(batch, self.teacher)
        if not self.batches:
            self.epoch += 1
            self.batches = self.windows.epoch(self.arguments.batch)
        return data.collate(self.batches.pop()), self.model.losses

    def _rate(self, progress):
        factor = min(1.0, (self.step + 1) / WARM_UP) * max(0.0, 1.0 - progress)
        for optimiser, rates in zip(self.optimisers, self.rates):
            for group, rate in zip(optimiser.param_groups, rates):
                group['lr'] = rate * factor + 1e-9

    def _learn(self, next_batch):
        batch, losses_of = next_batch
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
        losses = losses_of(batch)
        sum(WEIGHTS[name.removeprefix('taught_')] * loss for name, loss in losses.items()).backward()
        torch.nn.utils.clip_grad_norm_(self.dense, CLIP)
        for optimiser in self.optimisers:
            optimiser.step()
        return {name: float(loss) for name, loss in losses.items()}

    def _write(self, what, values):
        line = f'{self.step}\t{self.epoch}+{self.graph_epoch}\t{self.seconds / 60:.2f}\t{what}\t' + \
            ' '.join(f'{name}={value:.4f}' for name, value in values.items())
        with open(self.log, 'a', encoding='utf-8', newline='\n') as file:
            file.write(line + '\n')
        print(line, flush=True)

    def save(self):
        """Writes a checkpoint whole or not at all."""
        path = os.path.join(self.arguments.work, 'checkpoint.pt')
        torch.save({'model': self.model.state_dict(), 'quantised': self.model.first.quantised, 'labels': self.labels.classes,
                    'vocabulary': self.pieces.names, 'optimisers': [o.state_dict() for o in self.optimisers],
                    'step': self.step, 'epoch': self.epoch, 'seconds': self.seconds, 'measured': self.measured,
                    'chance': (self.rng.getstate(), torch.get_rng_state())}, path + '.new')
        os.replace(path + '.new', path)
        shutil.copy(os.path.join(self.arguments.encoder, 'vocab.txt'), os.path.join(self.arguments.work, 'vocab.txt'))

    def restore(self):
        """Goes on from the last checkpoint; the epoch begins anew."""
        state = torch.load(os.path.join(self.arguments.work, 'checkpoint.pt'))
        self.model.load_state_dict(state['model'])
        set_quantised(self.model, state['quantised'])
        for optimiser, saved in zip(self.optimisers, state['optimisers']):
            optimiser.load_state_dict(saved)
        self.step, self.epoch, self.seconds = state['step'], state['epoch'], state['seconds']
        self.measured = state['measured']
        self.rng.setstate(state['chance'][0])
        torch.set_rng_state(state['chance'][1])


def take_weights(model, state, earlier, labels):
    """Takes the weights of an earlier model; of the first product of the heads the rows of the heads that it had, of the ways between words
    those that both know."""
    own = model.state_dict()
    for name, value in state.items():
        if name.endswith(('.scale', '.zero')) or name not in own:
            continue
        if name == 'path.weight':
            for row, way in enumerate(earlier['path']):
                if way in labels.number['path']:
                    own[name][labels.number['path'][way]].copy_(value[row])
        elif own[name].shape == value.shape:
            own[name].copy_(value)
        elif own[name].shape[1:] == value.shape[1:] and len(value) < len(own[name]):
            own[name][:len(value)].copy_(value)
        else:
            raise ValueError(f'{name} has the shape {tuple(value.shape)} in the earlier model and {tuple(own[name].shape)} in this one')


def set_quantised(model, quantised):
    """Turns the int8 products on or off."""
    for product in model.products().values():
        product.quantised = quantised


def load(work):
    """Model, labels and pieces of a checkpoint."""
    state = torch.load(os.path.join(work, 'checkpoint.pt'))
    model = Model({section: len(names) for section, names in state['labels'].items()}, len(state['vocabulary']))
    model.load_state_dict(state['model'])
    set_quantised(model, state['quantised'])
    model.eval()
    return model, Labels(state['labels']), Pieces(os.path.join(work, 'vocab.txt'))


if __name__ == '__main__':
    main()
