"""The mean of checkpoints' weights."""

import argparse

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", nargs="+")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    loaded = [torch.load(path, weights_only=True) for path in options.checkpoints]
    states = [checkpoint["state"] for checkpoint in loaded]
    mean = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    torch.save({"state": mean, "labels": loaded[0]["labels"]}, options.out)


if __name__ == "__main__":
    main()
