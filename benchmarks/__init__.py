"""Every figure that the README quotes, each beside its yardstick in the same run: ``python -m benchmarks [NAME…]``."""
