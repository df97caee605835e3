"""Writes check.jsonl: invented windows with what goes in and what comes out, so that a runtime can be tested against it."""
import argparse
import json

import torch

import conllu
import data
from train import load

# Words stand apart by spaces; before a word: ~ nothing between, / a line break, // a blank line.
WINDOWS = (
    'The army said on Monday that it had shelled Kelmar ~. Rebels denied the claim ~.',
    'Prime Minister Ilva Torme resigned late on Tuesday ~, hours after 40,000 people marched through Dorvan ~.',
    'TROOPS ENTER CAPITAL AFTER NIGHT OF GUNFIRE //Soldiers loyal to Gen. Abu Sarek took the radio station ~, witnesses said ~.',
    '"~ We wo ~n\'t negotiate ~, ~" said Ms. Oru ~, the interior minister ~. "~ Not now ~, not ever ~. ~"',
    'Parliament Passes Emergency Law Despite Street Protests //The vote was 211 to 98 ~.',
    'police in the northern town of bessa arrested at least a dozen students on friday after clashes over fuel prices ~.',
    'What do they want ~? Nobody knows ~!',
    'The U.N. envoy ~, Marta Lindqvist ~, met both sides in Geneva ~; talks are to go on until 5 p.m. on 3 March ~.',
    'Mr. Dano ~\'s party ca ~n\'t form a government alone ~- ~ it holds 61 of 150 seats ~.',
    'Reporting by our staff ~; see www.example.org/kelmar or write to desk@example.org ~. #Kelmar @tocsin',
    'The strike spread to the ports ~. Dockers at Sant ~- ~Elio stopped work ~, /and lorries queued for eleven kilometres /along the '
    'coast road ~. The company called it "~illegal ~" ~.',
    'Sanctions on the Voln Bank ~, imposed in 2019 ~, were lifted ~(~$ ~4.5 bn was frozen ~) ~.',
    'Yes ~.',
    'Kelmar ~, 12 June ~- ~- Ten ministers ~, among them Finance Minister Ove Rask ~, stepped down ~.',
    'État d\'urgence was declared in Sénou on the 14th ~; Gen. Tchianou spoke on TV ~.',
    'SHE SAID : "~ I DID NOT ORDER IT ~. ~" THE COURT DID NOT BELIEVE HER ~.',
    'The children of refugees who fled the fighting live in camps that the agency built near the border ~, where water is short ~.',
    'Both sides have agreed to exchange 120 prisoners ~, but neither has said when ~. The Red Cross will oversee the handover ~.',
    '“~It ~’s over ~,~” he told Radio Dorvan ~. “~We ~’ll go home ~.~”',
    '1 . Leaders /2 . Demands /3 . Next steps //The rest of the page is empty …',
)


def read(text):
    """The tokens of a window written as above."""
    tokens, joined = [], False
    for part in text.split():
        gap = conllu.NOTHING if joined else conllu.SPACE
        joined = False
        for mark, meaning in (('//', conllu.BLANK), ('/', conllu.LINE), ('~', conllu.NOTHING)):
            if part.startswith(mark) and len(part) > len(mark):
                part, gap = part[len(mark):], meaning
                break
        if part.endswith('~') and len(part) > 1:
            part, joined = part[:-1], True
        if part != '~':
            tokens.append((part, gap))
        else:
            joined = True
    return [(tokens[0][0], conllu.BLANK)] + tokens[1:]


def main():
    """Writes check.jsonl from a checkpoint."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument('--work', required=True, help='folder with checkpoint.pt')
    parser.add_argument('--out', required=True)
    arguments = parser.parse_args()
    model, _, pieces = load(arguments.work)
    with open(arguments.out, 'w', encoding='utf-8', newline='\n') as file:
        for text in WINDOWS:
            file.write(json.dumps(answer(model, pieces, read(text)), ensure_ascii=False) + '\n')


def answer(model, pieces, words):
    """Inputs and arg-max outputs of a window; row 0 is the root."""
    example = data.encode([data.Token(form, gap, None, 0, None, None, False) for form, gap in words], pieces)
    with torch.no_grad():
        out = {name: value[0] for name, value in model(data.collate([example])).items()}
    scores = out['arc_dep'] @ out['arc_head'].T
    scores.fill_diagonal_(-1e9)
    heads = scores.argmax(1)
    relations = ((out['rel_dep'] * out['rel_head'][heads]) @ model.rel_weight + out['rel_dep_bias'] + out['rel_head_bias'][heads])
    result = {'forms': [form for form, _ in words], **example,
              'boundary': [round(v, 3) for v in out['boundary'].tolist()]}
    for name in ('upos', 'xpos', 'feats', 'lemma', 'names'):
        result[name] = out[name].argmax(1).tolist()
    result['best_head'], result['best_relation'] = heads.tolist(), relations.argmax(1).tolist()
    result['best_head_score'] = [round(v, 2) for v in scores.max(1).values.tolist()]
    return result


if __name__ == '__main__':
    main()
