"""Figures on the dev sets with gold words: trees, tags, lemmas, names; sentences found as the runtime finds them."""
import argparse

import numpy as np
import torch

import data
import lemmas
import parsing
from shapes import of_words


def _spans(documents, pieces):
    """Per document: tokens of all its sentences, sizes of the words in pieces, sentence starts."""
    for document in documents:
        tokens = data.tokens_of(document.sentences)
        sizes = [len(pieces.of_word(t.form)) for t in tokens]
        yield tokens, sizes


def _run(model, examples, max_pieces=4000):
    """Outputs for each example, as numpy arrays without padding."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i]['pieces']))
    results, batch = [None] * len(examples), []
    for position, i in enumerate(order):
        batch.append(i)
        longest = len(examples[i]['pieces'])
        if (len(batch) + 1) * longest > max_pieces or position == len(order) - 1:
            with torch.no_grad():
                out = model(data.collate([examples[j] for j in batch]))
            for row, j in enumerate(batch):
                results[j] = {name: value[row, :len(examples[j]['words'])].numpy() for name, value in out.items()}
            batch = []
    return results


def _encode(tokens, shapes_of_document, start, end, pieces):
    example = data.encode(tokens[start:end], pieces)
    for row, at in enumerate(example['words'][1:]):
        stop = example['words'][row + 2] if row + 2 < len(example['words']) else len(example['pieces']) - 1
        example['shapes'][at:stop] = [shapes_of_document[start + row]] * (stop - at)
    return example


def find_sentences(model, documents, pieces):
    """Sentence starts per document, window by window: the last sentence of a window is seen again by the next."""
    spans = list(_spans(documents, pieces))
    shapes = [_shapes(tokens) for tokens, _ in spans]
    at, starts = [0] * len(spans), [[] for _ in spans]
    open_ones = list(range(len(spans)))
    while open_ones:
        ends, examples = [], []
        for d in open_ones:
            tokens, sizes = spans[d]
            end = _window_end(sizes, at[d])
            ends.append(end)
            examples.append(_encode(tokens, shapes[d], at[d], end, pieces))
        for d, end, out in zip(open_ones, ends, _run(model, examples)):
            found = [at[d]] + [at[d] + i for i in range(1, end - at[d]) if out['boundary'][i + 1] > 0]
            if end == len(spans[d][0]):
                starts[d] += found
                at[d] = end
            elif len(found) > 1:
                starts[d] += found[:-1]
                at[d] = found[-1]
            else:
                starts[d] += found
                at[d] = end
        open_ones = [d for d in open_ones if at[d] < len(spans[d][0])]
    return starts


def _shapes(tokens):
    return of_words([t.form for t in tokens], [t.gap for t in tokens])


def _window_end(sizes, start):
    end, size = start, 0
    while end < len(sizes) and (end == start or size + sizes[end] <= data.MAX_PIECES):
        size += sizes[end]
        end += 1
    return end


def parse(model, documents, pieces, starts, labels):
    """Reads documents cut into sentences; per document rows of (upos, xpos, feats, lemma, name, head, deprel), head as a
    position in the document or -1."""
    names, deprels = labels.classes['names'], labels.classes['deprel']
    root = labels.number['deprel']['root']
    jobs, results = [], []
    for d, (tokens, sizes) in enumerate(_spans(documents, pieces)):
        shapes = _shapes(tokens)
        results.append([None] * len(tokens))
        bounds = starts[d] + [len(tokens)]
        i = 0
        while i + 1 < len(bounds):
            j, size = i, 0
            while j + 1 < len(bounds) and (j == i or size + sum(sizes[bounds[j]:bounds[j + 1]]) <= data.MAX_PIECES):
                size += sum(sizes[bounds[j]:bounds[j + 1]])
                j += 1
            pieces_of_window, end = bounds[i:j + 1], bounds[j]
            if size > data.MAX_PIECES:
                end = _window_end(sizes, bounds[i])
                pieces_of_window = [bounds[i], end]
                bounds.insert(i + 1, end)
                j = i + 1
            jobs.append((d, pieces_of_window, _encode(tokens, shapes, bounds[i], end, pieces)))
            i = j
    outs = _run(model, [job[2] for job in jobs])
    weight = model.rel_weight.detach().numpy()
    for (d, bounds, _), out in zip(jobs, outs):
        base = bounds[0]
        best = {name: out[name].argmax(-1) for name in ('upos', 'xpos', 'feats', 'lemma')}
        for start, end in zip(bounds, bounds[1:]):
            rows = np.concatenate([[0], np.arange(start, end) - base + 1])
            scores = out['arc_dep'][rows] @ out['arc_head'][rows].T
            heads = parsing.best_tree(scores)
            tags = parsing.best_names(out['names'][rows[1:]], names)
            for i, head in enumerate(heads):
                row, head_row = rows[i + 1], rows[head]
                logits = (out['rel_dep'][row] * out['rel_head'][head_row]) @ weight \
                    + out['rel_dep_bias'][row] + out['rel_head_bias'][head_row]
                if head:
                    logits[root] = -1e9
                relation = root if head == 0 else int(logits.argmax())
                results[d][start + i] = (best['upos'][row], best['xpos'][row], best['feats'][row], best['lemma'][row],
                                         names[tags[i]], start + head - 1 if head else -1, deprels[relation])
    return results


def _entities(tags):
    found, start = set(), None
    for i, tag in enumerate(list(tags) + ['O']):
        if start is not None and not (tag[0] == 'I' and tag[2:] == tags[start][2:]):
            found.add((start, i, tags[start][2:]))
            start = None
        if tag[0] == 'B' or (tag[0] == 'I' and start is None):
            start = i
    return found


def _f1(right, predicted, gold):
    return 2 * right / (predicted + gold) if predicted + gold else 0.0


def score(model, documents, pieces, labels, starts=None):
    """Figures with the sentences given (starts) or gold."""
    gold_starts = []
    for document in documents:
        at, cuts = 0, []
        for sentence in document.sentences:
            cuts.append(at)
            at += len(sentence.words)
        gold_starts.append(cuts)
    starts = starts or gold_starts
    parsed = parse(model, documents, pieces, starts, labels)
    count = dict.fromkeys(('words', 'upos', 'xpos', 'feats', 'lemma', 'uas', 'las'), 0)
    names = {kind: [0, 0, 0] for kind in ('all', 'PER', 'ORG', 'LOC')}
    right_sentences = predicted_sentences = gold_sentences = 0
    for document, rows, cuts, gold_cuts in zip(documents, parsed, starts, gold_starts):
        tokens = data.tokens_of(document.sentences)
        base = [cut for cut, sentence in zip(gold_cuts, document.sentences) for _ in sentence.words]
        ends = lambda c: set(zip(c, c[1:] + [len(tokens)]))
        right_sentences += len(ends(cuts) & ends(gold_cuts))
        predicted_sentences += len(cuts)
        gold_sentences += len(gold_cuts)
        for token, row, start in zip(tokens, rows, base):
            word = token.word
            head = start + word.head - 1 if word.head else -1
            count['words'] += 1
            for i, name in enumerate(('upos', 'xpos', 'feats')):
                count[name] += labels.classes[name][row[i]] == getattr(word, name)
            count['lemma'] += word.lemma == '_' or lemmas.apply(labels.classes['lemma'][row[3]], token.form) == word.lemma
            count['uas'] += head == row[5]
            count['las'] += head == row[5] and word.deprel.split(':')[0] == row[6].split(':')[0]
        for start, sentence in zip(gold_cuts, document.sentences):
            if sentence.names:
                gold = _entities(sentence.names)
                found = _entities([row[4] for row in rows[start:start + len(sentence.words)]])
                for kind, counts in names.items():
                    for i, entities in enumerate((gold & found, found, gold)):
                        counts[i] += sum(kind in ('all', e[2]) for e in entities)
    result = {name: n / count['words'] for name, n in count.items() if name != 'words'}
    result['sentences'] = _f1(right_sentences, predicted_sentences, gold_sentences)
    if names['all'][2]:
        result.update({'names' if kind == 'all' else kind: _f1(*counts) for kind, counts in names.items()})
    return result


def measure(model, sets, pieces, labels):
    """Figures on every dev set, with gold sentences and with sentences found; and with EWT in capitals."""
    model.eval()
    figures = {}
    for name, documents in sets.items():
        figures[name + ' gold sentences'] = score(model, documents, pieces, labels)
        if 'capitals' not in name:
            figures[name + ' found sentences'] = score(model, documents, pieces, labels, find_sentences(model, documents, pieces))
    model.train()
    return figures


def dev_sets(corpora, capitals=False):
    """The dev sets by name."""
    sets = {name: data.measuring_documents(corpora, name) for name in ('ewt', 'gum')}
    if capitals:
        sets['ewt in capitals'] = data.measuring_documents(corpora, 'ewt')
        for document in sets['ewt in capitals']:
            for sentence in document.sentences:
                for word in sentence.words:
                    word.form = word.form.upper()
    return sets


def show(figures):
    """A table of figures."""
    columns = ('upos', 'xpos', 'feats', 'lemma', 'uas', 'las', 'sentences', 'names', 'PER', 'ORG', 'LOC')
    lines = ['set\t' + '\t'.join(columns)]
    for name, row in figures.items():
        lines.append(name + '\t' + '\t'.join(f'{row[c]:.4f}' if c in row else '-' for c in columns))
    return '\n'.join(lines)


def main():
    """Measures a checkpoint."""
    from train import load
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument('--corpora', required=True)
    parser.add_argument('--work', required=True, help='folder with checkpoint.pt')
    parser.add_argument('--capitals', action='store_true', help='also EWT in capitals')
    parser.add_argument('--exact', action='store_true', help='without int8')
    arguments = parser.parse_args()
    model, labels, pieces = load(arguments.work)
    if arguments.exact:
        for product in model.products().values():
            product.quantised = False
    print(show(measure(model, dev_sets(arguments.corpora, arguments.capitals), pieces, labels)))


if __name__ == '__main__':
    main()
