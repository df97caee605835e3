"""Figures of the claim heads on reports with gold words: nodes, types, factuality, arcs, attributions, links."""
from collections import Counter

import torch

import data
import graph

WINDOW = 210


def windows(report, pieces):
    """Runs of whole sentences that fit the encoder beside a title."""
    starts = graph.sentence_starts(report)
    at = 0
    while at < len(starts) - 1:
        end, size = at, 0
        while end < len(starts) - 1:
            more = sum(len(pieces.of_word(form)) for form in report['words'][starts[end]:starts[end + 1]])
            if size + more > WINDOW and end > at:
                break
            size, end = size + more, end + 1
        yield starts[at], starts[end]
        at = end


def measure(model, reports, pieces, labels, limit=10 ** 9):
    """F1 of nodes and arcs, accuracy of what is said of true nodes."""
    drawn = graph.GraphWindows(reports, pieces, labels, None)
    training = model.training
    model.eval()
    examples = [drawn.example(report, first, end, varied=False) for report in reports for first, end in windows(report, pieces)][:limit]
    examples.sort(key=lambda e: len(e['pieces']))
    counts = Counter()
    confusion = Counter()
    for at in range(0, len(examples), 12):
        batch = data.collate(examples[at:at + 12])
        with torch.no_grad():
            out = model(batch)
        tags = {name: values for name, values in model.tags(out).items()}
        _count(model, out, tags, batch, counts, confusion, labels)
    model.train(training)
    f1 = lambda name: 2 * counts[name + ' right'] / max(1, counts[name + ' said'] + counts[name + ' true'])
    share = lambda name: counts[name + ' right'] / max(1, counts[name + ' true'])
    row = {name: f1(name) for name in ('node', 'event', 'state', 'cue', 'mention', 'role', 'said')}
    row.update({name + '_acc': share(name) for name in ('type', 'mode', 'factuality', 'kind', 'link')})
    classes = labels.classes['factuality']
    row['fact_macro'] = macro(confusion, len(classes))
    return row


def macro(confusion, size):
    """Macro F1 over the classes that occur."""
    scores = []
    for c in range(size):
        true = sum(n for (t, _), n in confusion.items() if t == c)
        said = sum(n for (_, s), n in confusion.items() if s == c)
        if true:
            scores.append(2 * confusion[c, c] / (true + said))
    return sum(scores) / max(1, len(scores))


def _count(model, out, tags, batch, counts, confusion, labels):
    other = labels.number['event']['OTHER']
    known = batch['event'] >= 0
    best = {name: values.argmax(-1) for name, values in tags.items()}
    for name, section in (('event', 'event'), ('state', 'state'), ('cue', 'cue'), ('mention', 'mention')):
        said, true = best[section][known], batch[section][known]
        if name == 'event':
            said, true = said * (said != other), true * (true != other)
            counts['node right'] += int(((said > 0) & (true > 0)).sum())
            counts['node said'] += int((said > 0).sum())
            counts['node true'] += int((true > 0).sum())
            both = (said > 0) & (true > 0)
            counts['type right'] += int((said[both] == true[both]).sum())
            counts['type true'] += int(both.sum())
        counts[name + ' right'] += int(((said == true) & (true > 0)).sum())
        counts[name + ' said'] += int((said > 0).sum())
        counts[name + ' true'] += int((true > 0).sum())
    for name in ('mode', 'factuality', 'kind'):
        has = batch[name] >= 0
        counts[name + ' right'] += int((best[name][has] == batch[name][has]).sum())
        counts[name + ' true'] += int(has.sum())
    has = batch['factuality'] >= 0
    confusion.update(zip(batch['factuality'][has].tolist(), best['factuality'][has].tolist()))
    links = model.link_scores(out)
    nominal = batch['mention'] > 0
    nominal[:, 0] = True
    links = links.masked_fill(~nominal[:, None, :], -1e9).argmax(-1)
    has = batch['antecedent'] >= 0
    counts['link right'] += int((links[has] == batch['antecedent'][has]).sum())
    counts['link true'] += int(has.sum())
    for row, (starts, arcs) in enumerate(zip(batch['starts'], batch['arcs'])):
        if not starts:
            continue
        scores = model.role_scores(out, row, torch.tensor(starts), torch.tensor(batch['paths'][row])) > 0
        cues = {start for start in starts if batch['cue'][row, start] > 0}
        said = {(starts[i], to + 1, role) for i, to, role in scores.nonzero().tolist() if (role != graph.SAID or starts[i] in cues)}
        for name, of in (('role', lambda arc: arc[2] != graph.SAID), ('said', lambda arc: arc[2] == graph.SAID)):
            true_arcs, said_arcs = {a for a in arcs if of(a)}, {a for a in said if of(a)}
            counts[name + ' right'] += len(true_arcs & said_arcs)
            counts[name + ' said'] += len(said_arcs)
            counts[name + ' true'] += len(true_arcs)
