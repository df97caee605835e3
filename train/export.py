"""Writes the model files: one ONNX graph with int8 weights and fixed steps, labels.txt and vocab.txt."""
import argparse
import os
import shutil

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from labels import GRAPH_SECTIONS, SECTIONS
from model import ATTENTION_HEADS, HIDDEN, OF_MENTION, OF_NODE, PATH_SCALE, WEIGHT_LEVELS, WIDTH

FORMAT = '2'
OWN = 'com.microsoft'           # ONNX Runtime's own operators: products and sums that it would otherwise have to fuse itself


# Parts of the hidden layer that the runtime takes as they are.
SPLIT_OUTPUTS = ('arc_head', 'rel_dep', 'rel_head', 'role_from', 'role_to', 'link_from', 'link_to')


class Graph:
    """Collects nodes and constants."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def node(self, kind, inputs, outputs=None, domain='', **attributes):
        """Adds a node and gives the name of its (first) output."""
        outputs = outputs or [f'{kind}_{len(self.nodes)}']
        self.nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs[0]

    def constant(self, name, array):
        """Adds a constant once and gives its name."""
        if all(c.name != name for c in self.constants):
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def vector(self, name, tensor):
        """A constant in fp32."""
        return self.constant(name, tensor.detach().numpy().astype(np.float32))

    def int8_input(self, x, name, product):
        """x in steps of a product's input."""
        scale = self.constant(name + '.scale', np.float32(product.scale.item()))
        zero = self.constant(name + '.zero', np.uint8(product.zero.item()))
        return self.node('QuantizeLinear', [x, scale, zero])

    def product(self, x, name, product, factors=None, outputs=None):
        """An int8 product with its bias; factors are put to the outputs."""
        step, weight = int8_rows(product.weight.detach().numpy())
        factors = np.ones(len(step), np.float32) if factors is None else factors
        return self.node('MatMulIntegerToFloat', [
            self.int8_input(x, name, product), self.constant(name + '.weight', weight.T), name + '.scale',
            self.constant(name + '.step', step * factors), name + '.zero', '',
            self.constant(name + '.bias', product.bias.detach().numpy() * factors)], outputs, OWN)

    def linear(self, x, name, layer, outputs=None):
        """An fp32 product."""
        inputs = [x, self.vector(name + '.weight', layer.weight)]
        if layer.bias is not None:
            inputs.append(self.vector(name + '.bias', layer.bias))
        return self.node('Gemm', inputs, outputs, transB=1)

    def norm_of_sum(self, x, more, name, norm):
        """LayerNorm of a sum, in its parts: ONNX Runtime's operator for it takes a quarter of the time of the whole graph."""
        x = self.node('Add', [x, more])
        from_mean = self.node('Sub', [x, self.node('ReduceMean', [x], axes=[1])])
        variance = self.node('ReduceMean', [self.node('Mul', [from_mean, from_mean])], axes=[1])
        deviation = self.node('Sqrt', [self.node('Add', [variance, self.constant('epsilon', np.float32(norm.eps))])])
        x = self.node('Mul', [from_mean, self.node('Reciprocal', [deviation])])
        x = self.node('Mul', [x, self.vector(name + '.weight', norm.weight)])
        return self.node('Add', [x, self.vector(name + '.bias', norm.bias)])


def int8_rows(matrix):
    """Step and int8 values of each row of a matrix."""
    step = np.maximum(np.abs(matrix).max(1), 1e-8).astype(np.float32) / np.float32(WEIGHT_LEVELS)
    return step, np.clip(np.rint(matrix / step[:, None]), -WEIGHT_LEVELS, WEIGHT_LEVELS).astype(np.int8)


def build(model, trained):
    """The ONNX model."""
    g = Graph()
    table = model.pieces.weight.detach().numpy()
    step = np.maximum(np.abs(table).max(1), 1e-8).astype(np.float32) / np.float32(127)
    rows = g.node('Gather', [g.constant('pieces.table', np.rint(table / step[:, None]).astype(np.int8)), 'pieces'])
    steps = g.node('Gather', [g.constant('pieces.step', step[:, None]), 'pieces'])
    x = g.node('Mul', [g.node('Cast', [rows], to=TensorProto.FLOAT), steps])
    length = g.node('Shape', ['pieces'])
    zero = g.constant('zero', np.array([0], np.int64))
    positions = g.node('Slice', [g.vector('positions', model.positions), zero, length, zero])
    x = g.node('Add', [x, positions])
    shapes = g.node('Gather', [g.vector('shapes.table', model.shapes.weight), 'shapes'])
    gaps = g.node('Gather', [g.vector('gaps.table', model.gaps.weight), 'gaps'])
    x = g.norm_of_sum(x, g.node('Add', [shapes, gaps]), 'norm', model.norm)
    for i, layer in enumerate(model.layers):
        x = _layer(g, x, f'layer{i}', layer)

    take = lambda of: g.node('Gather', [of, 'words'])
    x = take(x)
    for name, key, embedding in (('word_shapes', 'shapes', model.word_shapes), ('word_gaps', 'gaps', model.word_gaps)):
        x = g.node('Add', [x, g.node('Gather', [g.vector(name, embedding.weight), take(key)])])
    hidden = g.node('LeakyRelu', [g.product(x, 'first', model.first)], alpha=0.1)
    parts = {name: name if name in SPLIT_OUTPUTS else name + '.hidden' for name in HIDDEN}
    g.node('Split', [hidden, g.constant('parts', np.array(list(HIDDEN.values()), np.int64))], list(parts.values()), axis=1)
    g.node('Squeeze', [g.linear(parts['boundary'], 'boundary.out', model.boundary), g.constant('one', np.array([1], np.int64))],
           ['boundary'])
    g.linear(parts['tags'], 'upos.out', model.upos, ['upos'])
    g.linear(parts['names'], 'names.out', model.names, ['names'])
    best = lambda name, logits: g.node('ArgMax', [logits], [name], axis=1, keepdims=0)
    best('xpos', g.linear(parts['tags'], 'xpos.out', model.xpos))
    best('feats', g.product(parts['tags'], 'feats.out', model.feats))
    best('lemma', g.product(parts['lemma'], 'lemma.out', model.lemma))
    g.product(parts['arc_dep'], 'arc.out', model.arc_dep, outputs=['arc_dep'])
    g.linear(parts['rel_dep'], 'rel_dep.out', model.rel_dep_bias, ['rel_dep_bias'])
    g.linear(parts['rel_head'], 'rel_head.out', model.rel_head_bias, ['rel_head_bias'])
    g.node('Identity', [g.vector('rel.weight', model.rel_weight)], ['rel_weight'])
    g.linear(parts['node'], 'node.out', model.node, ['node'])
    g.linear(parts['mention'], 'mention.out', model.mention, ['mention'])
    g.linear(parts['role_from'], 'role_from.out', model.role_from_bias, ['role_from_bias'])
    g.linear(parts['role_to'], 'role_to.out', model.role_to_bias, ['role_to_bias'])
    g.node('Squeeze', [g.linear(parts['link_from'], 'link.out', model.link_none), g.constant('one', np.array([1], np.int64))],
           ['link_none'])
    g.node('Identity', [g.vector('role.weight', model.role_weight)], ['role_weight'])
    g.node('Identity', [g.vector('path.weight', PATH_SCALE * model.path.weight)], ['path_weight'])

    sizes = model.sizes
    row = lambda name, width: helper.make_tensor_value_info(name, TensorProto.FLOAT, ['rows', width])
    outputs = [helper.make_tensor_value_info('boundary', TensorProto.FLOAT, ['rows']), row('upos', sizes['upos'])]
    outputs += [helper.make_tensor_value_info(name, TensorProto.INT64, ['rows']) for name in ('xpos', 'feats', 'lemma')]
    outputs += [row('names', sizes['names']), row('arc_dep', HIDDEN['arc_head']), row('arc_head', HIDDEN['arc_head']),
                row('rel_dep', HIDDEN['rel_dep']), row('rel_head', HIDDEN['rel_head']),
                row('rel_dep_bias', sizes['deprel']), row('rel_head_bias', sizes['deprel']),
                helper.make_tensor_value_info('rel_weight', TensorProto.FLOAT, [HIDDEN['rel_dep'], sizes['deprel']]),
                row('node', sum(sizes[name] for name in OF_NODE)), row('mention', sum(sizes[name] for name in OF_MENTION)),
                row('role_from', HIDDEN['role_from']), row('role_to', HIDDEN['role_to']),
                row('link_from', HIDDEN['link_from']), row('link_to', HIDDEN['link_to']),
                row('role_from_bias', sizes['role']), row('role_to_bias', sizes['role']),
                helper.make_tensor_value_info('link_none', TensorProto.FLOAT, ['rows']),
                helper.make_tensor_value_info('role_weight', TensorProto.FLOAT, [HIDDEN['role_from'], sizes['role']]),
                helper.make_tensor_value_info('path_weight', TensorProto.FLOAT, [sizes['path'], sizes['role']])]
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, [width])
              for name, width in (('pieces', 'length'), ('shapes', 'length'), ('gaps', 'length'), ('words', 'rows'))]
    graph = helper.make_graph(g.nodes, 'tocsin', inputs, outputs, g.constants)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17), helper.make_opsetid(OWN, 1)],
                             producer_name='tocsin', ir_version=8)
    helper.set_model_props(made, {'format': FORMAT, 'language': 'en', 'trained': trained,
                                 'classes': ' '.join(f'{section}={model.sizes[section]}' for section in SECTIONS + GRAPH_SECTIONS)})
    return made


def _layer(g, x, name, layer):
    per_head = WIDTH // ATTENTION_HEADS
    factors = np.ones(3 * WIDTH, np.float32)
    factors[:WIDTH] = per_head ** -0.5
    all_three = g.product(x, name + '.qkv', layer.qkv, factors)
    q, k, v = (f'{name}.{part}' for part in 'qkv')
    g.node('Split', [all_three, g.constant('thirds', np.array([WIDTH] * 3, np.int64))], [q, k, v], axis=1)
    by_head = g.constant('by_head', np.array([-1, ATTENTION_HEADS, per_head], np.int64))
    split = lambda part, order: g.node('Transpose', [g.node('Reshape', [part, by_head])], perm=order)
    shares = g.node('Softmax', [g.node('MatMul', [split(q, [1, 0, 2]), split(k, [1, 2, 0])])], axis=-1)
    mixed = g.node('Transpose', [g.node('MatMul', [shares, split(v, [1, 0, 2])])], perm=[1, 0, 2])
    mixed = g.node('Reshape', [mixed, g.constant('together', np.array([-1, WIDTH], np.int64))])
    x = g.norm_of_sum(g.product(mixed, name + '.attended', layer.attended), x, name + '.norm1', layer.norm1)
    inner = g.node('Gelu', [g.product(x, name + '.inner', layer.inner)], None, OWN)
    return g.norm_of_sum(g.product(inner, name + '.outer', layer.outer), x, name + '.norm2', layer.norm2)


def write(model, labels, out, vocabulary, trained='EWT, GUM (free kinds), UNER, the Tocsin corpus'):
    """Writes model.onnx, labels.txt and vocab.txt."""
    os.makedirs(out, exist_ok=True)
    onnx.save(build(model, trained), os.path.join(out, 'model.onnx'))
    labels.write(os.path.join(out, 'labels.txt'))
    shutil.copy(vocabulary, os.path.join(out, 'vocab.txt'))


def main():
    """Writes the model files of a checkpoint."""
    from train import load
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument('--work', required=True, help='folder with checkpoint.pt')
    parser.add_argument('--out', required=True)
    arguments = parser.parse_args()
    model, labels, _ = load(arguments.work)
    write(model, labels, arguments.out, os.path.join(arguments.work, 'vocab.txt'))


if __name__ == '__main__':
    main()
