"""Writes the mean of two checkpoints of one line of training, which generalises better than either (Wortsman et al. 2022, "Model soups").

    python3 train/average.py EARLIER/checkpoint.pt LATER/checkpoint.pt OUT/checkpoint.pt [--weight 0.5]
    cp LATER/vocab.txt OUT/ && python3 train/export.py --work OUT --out OUT/out

Both must have the same heads and classes; zero points of the int8 products are the later one's.
"""
import argparse

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('earlier')
    parser.add_argument('later')
    parser.add_argument('out')
    parser.add_argument('--weight', type=float, default=0.5, help='of the later one')
    options = parser.parse_args()
    earlier, later = torch.load(options.earlier, map_location='cpu'), torch.load(options.later, map_location='cpu')
    if earlier['labels'] != later['labels']:
        raise SystemExit('The two have other classes; average checkpoints of one line of training.')
    for name, value in later['model'].items():
        if value.is_floating_point():
            later['model'][name] = (1 - options.weight) * earlier['model'][name] + options.weight * value
    torch.save(later, options.out)


if __name__ == '__main__':
    main()
