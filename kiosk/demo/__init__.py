"""The demo event: everything real, on one machine, with no hardware."""
