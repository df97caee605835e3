"""Fine-tunes the encoder with its heads and writes the model files."""
import argparse
import os
import random
import shutil
import time

import torch

import data
import evaluate
import export
import quantise
from labels import Labels
from model import Model
from pieces import Pieces

WEIGHTS = {'arc': 1.0, 'rel': 1.0, 'upos': 1.0, 'xpos': 0.7, 'feats': 0.7, 'lemma': 0.7, 'names': 2.0, 'boundary': 2.0}
WARM_UP = 150
CLIP = 5.0


def main():
    """Fine-tunes the encoder with its heads and writes the model files."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument('--corpora', required=True, help='folder with treebank/ and ner/')
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
        self.labels = Labels.of(documents)
        self.model = Model({section: len(names) for section, names in self.labels.classes.items()}, len(self.pieces.names))
        self.model.load_encoder(os.path.join(arguments.encoder, 'model.onnx'))
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
        self.batches = []
        self.measured = 0.0
        self.sets = evaluate.dev_sets(arguments.corpora)
        self.windows = data.Windows(documents, self.pieces, self.labels, self.rng)
        self.log = os.path.join(arguments.work, 'log.tsv')

    def go(self):
        """Trains until the time is spent."""
        total = self.arguments.minutes * 60
        means, last, saved = {}, time.time(), time.time()
        self.model.train()
        while self.seconds < total:
            if not self.batches:
                self.epoch += 1
                self.batches = self.windows.epoch(self.arguments.batch)
            progress = self.seconds / total
            if progress >= self.arguments.int8_from and not self.model.first.quantised:
                quantise.calibrate(self.model, self.documents, self.pieces, self.labels, self.arguments.seed)
            self._rate(progress)
            for name, value in self._learn(data.collate(self.batches.pop())).items():
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
                for name, row in evaluate.measure(self.model, self.sets, self.pieces, self.labels).items():
                    self._write(name, row)
        self.save()
        for name, row in evaluate.measure(self.model, self.sets, self.pieces, self.labels).items():
            self._write(name, row)

    def _rate(self, progress):
        factor = min(1.0, (self.step + 1) / WARM_UP) * max(0.0, 1.0 - progress)
        for optimiser, rates in zip(self.optimisers, self.rates):
            for group, rate in zip(optimiser.param_groups, rates):
                group['lr'] = rate * factor + 1e-9

    def _learn(self, batch):
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
        losses = self.model.losses(batch)
        sum(WEIGHTS[name] * loss for name, loss in losses.items()).backward()
        torch.nn.utils.clip_grad_norm_(self.dense, CLIP)
        for optimiser in self.optimisers:
            optimiser.step()
        return {name: loss.item() for name, loss in losses.items()}

    def _write(self, what, values):
        line = f'{self.step}\t{self.epoch}\t{self.seconds / 60:.2f}\t{what}\t' + \
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
