"""The encoder (MiniLM, 6 layers of 384) with the heads, and simulated int8 products for training and measuring."""
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

import shapes

WIDTH, LAYERS, ATTENTION_HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 256
EPSILON = 1e-12
GAPS = 4
# Weights of 7 bits and a sign: with 127 levels, sums of two products can overflow 16 bits on CPUs without VNNI, and the same
# model would answer otherwise there.
WEIGHT_LEVELS = 64
# The first layer of the heads is one product; its parts by head:
HIDDEN = {'tags': 256, 'lemma': 256, 'names': 256, 'arc_dep': 256, 'arc_head': 256, 'rel_dep': 192, 'rel_head': 192, 'boundary': 64,
          'node': 320, 'mention': 256, 'role_from': 256, 'role_to': 256, 'link_from': 128, 'link_to': 128}
# What a step of the optimiser moves in the table of ways, which is read as it is, is worth this many of other weights' steps.
PATH_SCALE = 12.0
# Heads of the claim graph that say one class of a word, by the part of the hidden layer that they read:
OF_NODE = ('event', 'mode', 'state', 'cue', 'factuality', 'kind')
OF_MENTION = ('mention', 'office')


class Product(nn.Linear):
    """A linear layer that can take its input and weights as int8 does: steps by tensor (input) and by output (weights)."""

    def __init__(self, inputs, outputs):
        super().__init__(inputs, outputs)
        self.quantised = False
        self.observed = None        # list of samples while calibrating
        self.register_buffer('scale', torch.tensor(1.0))
        self.register_buffer('zero', torch.tensor(0, dtype=torch.int32))

    def forward(self, x):
        """x times the weights plus the bias."""
        if self.observed is not None:
            flat = x.detach().reshape(-1)
            self.observed.append(flat[torch.randint(flat.numel(), (20000,))])
            self.observed.append(torch.stack(torch.aminmax(flat)))
        if not self.quantised:
            return super().forward(x)
        x = torch.fake_quantize_per_tensor_affine(x.float(), self.scale, self.zero, 0, 255)
        scales = weight_scales(self.weight.detach())
        zeros = torch.zeros(len(scales), dtype=torch.int32)
        weight = torch.fake_quantize_per_channel_affine(self.weight, scales, zeros, 0, -WEIGHT_LEVELS, WEIGHT_LEVELS)
        return functional.linear(x, weight, self.bias)


def weight_scales(weight):
    """The step of each row of a matrix."""
    return weight.abs().amax(1).clamp(min=1e-8) / WEIGHT_LEVELS


class Dropout(nn.Module):
    """Dropout that cuts its mask from a pool of random numbers: drawing them anew took an eighth of the time."""

    def __init__(self, share):
        super().__init__()
        self.share, self.pool = share, None

    def forward(self, x):
        """x, with a share of its values set to 0 while training."""
        if not self.training or not self.share:
            return x
        size = x.numel()
        if self.pool is None or len(self.pool) < 2 * size:
            self.pool = (torch.rand(max(4 * size, 1 << 22)) >= self.share).to(torch.bfloat16) / (1 - self.share)
        at = int(torch.randint(len(self.pool) - size, ()))
        return x * self.pool[at:at + size].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """A layer of the encoder: attention and inner network, each with a residual and LayerNorm after it."""

    def __init__(self, dropout):
        super().__init__()
        self.qkv = Product(WIDTH, 3 * WIDTH)
        self.attended = Product(WIDTH, WIDTH)
        self.inner = Product(WIDTH, INNER)
        self.outer = Product(INNER, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, EPSILON)
        self.norm2 = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = Dropout(dropout)

    def forward(self, x, bias):
        """x [batch, pieces, width]; bias [batch, 1, 1, pieces] is added to the attention scores."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, -1).permute(2, 0, 3, 1, 4)
        scores = (q * (WIDTH // ATTENTION_HEADS) ** -0.5) @ k.transpose(-1, -2) + bias.to(q.dtype)
        with torch.autocast('cpu', enabled=False):      # else it would be turned into fp32, which takes twice as long
            shares = torch.softmax(scores, -1)
        mixed = (shares @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.attended(mixed)).float())
        return self.norm2(x + self.dropout(self.outer(functional.gelu(self.inner(x)))).float())


class Model(nn.Module):
    """All of it. Outputs have a row for the root (0, [CLS]) and one a word."""

    def __init__(self, sizes, vocabulary=30522, dropout=0.1, head_dropout=0.3):
        super().__init__()
        self.sizes = sizes
        self.pieces = nn.Embedding(vocabulary, WIDTH, sparse=True)
        self.positions = nn.Parameter(torch.zeros(POSITIONS, WIDTH))
        self.shapes = nn.Embedding(shapes.COUNT, WIDTH)
        self.gaps = nn.Embedding(GAPS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.word_shapes = nn.Embedding(shapes.COUNT, WIDTH)
        self.word_gaps = nn.Embedding(GAPS, WIDTH)
        for table in (self.shapes, self.gaps, self.word_shapes, self.word_gaps):
            nn.init.zeros_(table.weight)
        self.dropout, self.head_dropout = Dropout(dropout), Dropout(head_dropout)
        self.first = Product(WIDTH, sum(HIDDEN.values()))
        self.upos = nn.Linear(HIDDEN['tags'], sizes['upos'])
        self.xpos = nn.Linear(HIDDEN['tags'], sizes['xpos'])
        self.feats = Product(HIDDEN['tags'], sizes['feats'])
        self.lemma = Product(HIDDEN['lemma'], sizes['lemma'])
        self.names = nn.Linear(HIDDEN['names'], sizes['names'])
        self.arc_dep = Product(HIDDEN['arc_dep'], HIDDEN['arc_head'])
        self.rel_weight = nn.Parameter(torch.randn(HIDDEN['rel_dep'], sizes['deprel']) * HIDDEN['rel_dep'] ** -0.5)
        self.rel_dep_bias = nn.Linear(HIDDEN['rel_dep'], sizes['deprel'], bias=False)
        self.rel_head_bias = nn.Linear(HIDDEN['rel_head'], sizes['deprel'])
        self.boundary = nn.Linear(HIDDEN['boundary'], 1)
        self.node = nn.Linear(HIDDEN['node'], sum(sizes[name] for name in OF_NODE))
        self.mention = nn.Linear(HIDDEN['mention'], sum(sizes[name] for name in OF_MENTION))
        self.role_weight = nn.Parameter(torch.randn(HIDDEN['role_from'], sizes['role']) * HIDDEN['role_from'] ** -0.5)
        self.role_from_bias = nn.Linear(HIDDEN['role_from'], sizes['role'])
        self.role_to_bias = nn.Linear(HIDDEN['role_to'], sizes['role'], bias=False)
        nn.init.constant_(self.role_from_bias.bias, -4.0)
        self.path = nn.Embedding(sizes['path'], sizes['role'])
        nn.init.zeros_(self.path.weight)
        self.link_none = nn.Linear(HIDDEN['link_from'], 1)

    def load_encoder(self, path):
        """Takes the pretrained weights from the encoder's ONNX file."""
        tensors = {t.name: t for t in onnx.load(path).graph.initializer}
        named = lambda name: torch.tensor(numpy_helper.to_array(tensors[name]))
        products = [torch.tensor(numpy_helper.to_array(t)).T for name, t in tensors.items()
                    if name.isdigit() and len(t.dims) == 2]
        with torch.no_grad():
            self.pieces.weight.copy_(named('embeddings.word_embeddings.weight'))
            self.positions.copy_(named('embeddings.position_embeddings.weight')[:POSITIONS]
                                 + named('embeddings.token_type_embeddings.weight')[0])
            self.norm.weight.copy_(named('embeddings.LayerNorm.weight'))
            self.norm.bias.copy_(named('embeddings.LayerNorm.bias'))
            for i, layer in enumerate(self.layers):
                query, key, value, attended, inner, outer = products[6 * i:6 * i + 6]
                bias = lambda name: named(f'encoder.layer.{i}.{name}.bias')
                weight = lambda name: named(f'encoder.layer.{i}.{name}.weight')
                layer.qkv.weight.copy_(torch.cat([query, key, value]))
                layer.qkv.bias.copy_(torch.cat([bias('attention.self.' + part) for part in ('query', 'key', 'value')]))
                layer.attended.weight.copy_(attended)
                layer.attended.bias.copy_(bias('attention.output.dense'))
                layer.inner.weight.copy_(inner)
                layer.inner.bias.copy_(bias('intermediate.dense'))
                layer.outer.weight.copy_(outer)
                layer.outer.bias.copy_(bias('output.dense'))
                layer.norm1.weight.copy_(weight('attention.output.LayerNorm'))
                layer.norm1.bias.copy_(bias('attention.output.LayerNorm'))
                layer.norm2.weight.copy_(weight('output.LayerNorm'))
                layer.norm2.bias.copy_(bias('output.LayerNorm'))

    def products(self):
        """The int8 products by name."""
        return {name: module for name, module in self.named_modules() if isinstance(module, Product)}

    def embed(self, batch):
        """What goes into the first layer."""
        table = self.pieces(batch['pieces'])
        if self.first.quantised:
            step = table.detach().abs().amax(-1, keepdim=True).clamp(min=1e-8) / 127
            table = table + (torch.round(table.detach() / step) * step - table.detach())
        x = table + self.positions[:table.shape[1]] + self.shapes(batch['shapes']) + self.gaps(batch['gaps'])
        return self.dropout(self.norm(x))

    def words(self, batch):
        """The vector of the root and of each word: its first piece, with its shape and gap beside it."""
        x = self.embed(batch)
        bias = torch.where(batch['mask'], 0.0, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        take = lambda values: torch.gather(values, 1, batch['words'])
        x = torch.gather(x, 1, batch['words'][:, :, None].expand(-1, -1, WIDTH))
        return x + self.word_shapes(take(batch['shapes'])) + self.word_gaps(take(batch['gaps']))

    def forward(self, batch):
        """Outputs by name, as the ONNX file has them but with a batch dimension and logits throughout."""
        hidden = functional.leaky_relu(self.first(self.head_dropout(self.words(batch))).float(), 0.1)
        parts = dict(zip(HIDDEN, self.head_dropout(hidden).split(list(HIDDEN.values()), -1)))
        out = {'boundary': self.boundary(parts['boundary']).squeeze(-1)}
        for name in ('upos', 'xpos', 'feats'):
            out[name] = getattr(self, name)(parts['tags'])
        out['lemma'] = self.lemma(parts['lemma'])
        out['names'] = self.names(parts['names'])
        out['arc_dep'], out['arc_head'] = self.arc_dep(parts['arc_dep']), parts['arc_head']
        out['rel_dep'], out['rel_head'] = parts['rel_dep'], parts['rel_head']
        out['rel_dep_bias'] = self.rel_dep_bias(parts['rel_dep'])
        out['rel_head_bias'] = self.rel_head_bias(parts['rel_head'])
        out['node'], out['mention'] = self.node(parts['node']), self.mention(parts['mention'])
        for name in ('role_from', 'role_to', 'link_from', 'link_to'):
            out[name] = parts[name]
        out['role_from_bias'], out['role_to_bias'] = self.role_from_bias(parts['role_from']), self.role_to_bias(parts['role_to'])
        out['link_none'] = self.link_none(parts['link_from']).squeeze(-1)
        return {name: value.float() for name, value in out.items()}

    def arc_scores(self, out, sentence):
        """Scores [batch, dependent, head]; only the root and other words of the sentence can be heads."""
        scores = out['arc_dep'] @ out['arc_head'].transpose(1, 2)
        allowed = sentence[:, :, None] == sentence[:, None, :]
        allowed &= ~torch.eye(sentence.shape[1], dtype=torch.bool)
        allowed[:, :, 0] = True
        return scores.masked_fill(~allowed, -1e9)

    def rel_scores(self, out, words, heads):
        """Logits of the relations of some words [batch, word as a mask] to their heads [rows and columns of the batch]."""
        return (out['rel_dep'][words] * out['rel_head'][heads]) @ self.rel_weight + out['rel_dep_bias'][words] + out['rel_head_bias'][heads]

    def tags(self, out):
        """The logits of the claim heads by name."""
        found = dict(zip(OF_NODE, out['node'].split([self.sizes[name] for name in OF_NODE], -1)))
        found.update(zip(OF_MENTION, out['mention'].split([self.sizes[name] for name in OF_MENTION], -1)))
        return found

    def role_scores(self, out, row, words, paths):
        """Logits [words, words of the window, roles] of the arcs from some words (rows) of a window to all its words; paths [words, words
        of the window] says how they hang together."""
        end = paths.shape[1] + 1
        scores = (out['role_from'][row, words][:, None, :] * out['role_to'][row, 1:end][None]) @ self.role_weight
        return scores + out['role_from_bias'][row, words][:, None, :] + out['role_to_bias'][row, 1:end][None] + PATH_SCALE * self.path(paths)

    def link_scores(self, out):
        """Logits [batch, word, antecedent]; column 0 says that there is none, later words can be none."""
        scores = out['link_from'] @ out['link_to'].transpose(1, 2) * HIDDEN['link_from'] ** -0.5
        rows = scores.shape[1]
        scores = scores.masked_fill(~torch.ones(rows, rows, dtype=torch.bool).tril(-1), -1e9)
        return torch.cat([out['link_none'][:, :, None], scores[:, :, 1:]], -1)

    def taught_losses(self, out, batch, teacher):
        """The loss of the heads of grammar on words that no treebank has annotated, against what a teacher reads there: what news is made
        of is rare in treebanks, and the claim heads would else draw those words away."""
        with torch.no_grad(), torch.autocast('cpu', torch.bfloat16):
            taught = teacher(batch)
        known = batch['sentence'] >= 0
        losses = {name: functional.cross_entropy(out[name][known].float(), taught[name][known].argmax(-1))
                  for name in ('upos', 'xpos', 'feats', 'lemma', 'names')}
        heads = teacher.arc_scores(taught, batch['sentence'])[known].argmax(-1)
        losses['arc'] = functional.cross_entropy(self.arc_scores(out, batch['sentence'])[known].float(), heads)
        rows = torch.nonzero(known)[:, 0], heads
        losses['rel'] = functional.cross_entropy(self.rel_scores(out, known, rows), teacher.rel_scores(taught, known, rows).argmax(-1))
        return {'taught_' + name: loss for name, loss in losses.items()}

    def graph_losses(self, batch, teacher=None):
        """The loss of every head of the claim graph: of a word's class a mean over words, of arcs a sum over pairs by true arcs."""
        with torch.autocast('cpu', torch.bfloat16):
            out = self(batch)
        losses = {}
        for name, logits in self.tags(out).items():
            if (batch[name] >= 0).any():
                losses[name] = functional.cross_entropy(logits.flatten(0, 1), batch[name].flatten())
                if name in ('event', 'state'):
                    # A batch of sentences in which one word alone is labelled weighs no more than its words.
                    losses[name] = losses[name] * min(1.0, 4 * float((batch[name] >= 0).float().mean()))
        known = batch['antecedent'] >= 0
        if known.any():
            scores = self.link_scores(out)
            nominal = batch['mention'] > 0
            nominal[:, 0] = True
            scores = scores.masked_fill(~nominal[:, None, :], -1e9)
            losses['link'] = functional.cross_entropy(scores[known], batch['antecedent'][known])
        arc, said, arcs, contents = 0.0, 0.0, 1, 1
        for row, (starts, found) in enumerate(zip(batch['starts'], batch['arcs'])):
            if not starts:
                continue
            scores = self.role_scores(out, row, torch.tensor(starts), torch.tensor(batch['paths'][row]))
            truth = torch.zeros_like(scores)
            if found:
                at = {start: i for i, start in enumerate(starts)}
                where = torch.tensor([(at[start], to - 1, role) for start, to, role in found])
                truth[where[:, 0], where[:, 1], where[:, 2]] = 1.0
            loss = functional.binary_cross_entropy_with_logits(scores, truth, reduction='none')
            # Only a cue has content: what other words would say is no matter.
            cues = batch['cue'][row][torch.tensor(starts)] > 0
            arc = arc + loss[:, :, :-1].sum()
            said = said + loss[cues][:, :, -1].sum()
            total = float(truth[:, :, -1].sum())
            arcs, contents = arcs + float(truth.sum()) - total, contents + total
        losses['role'], losses['said'] = arc / arcs, said / contents
        if teacher:
            losses.update(self.taught_losses(out, batch, teacher))
        return losses

    def losses(self, batch):
        """The loss of every head, a mean over the words that have the label."""
        with torch.autocast('cpu', torch.bfloat16):
            out = self(batch)
        flat = lambda name: functional.cross_entropy(out[name].flatten(0, 1), batch[name].flatten())
        losses = {name: flat(name) for name in ('upos', 'xpos', 'feats', 'lemma')}
        known = batch['boundary'] >= 0
        losses['boundary'] = functional.binary_cross_entropy_with_logits(out['boundary'][known], batch['boundary'][known].float())
        if (batch['names'] >= 0).any():
            losses['names'] = flat('names')
        known = batch['head'] >= 0
        if known.any():
            heads = batch['head'][known]
            losses['arc'] = functional.cross_entropy(self.arc_scores(out, batch['sentence'])[known], heads)
            where = torch.nonzero(known)
            rows = where[:, 0], heads
            losses['rel'] = functional.cross_entropy(self.rel_scores(out, known, rows), batch['deprel'][known])
        return losses
