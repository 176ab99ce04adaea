"""What can be proven of conditions without a record: that they exclude each other, that one follows from another."""
