"""Comments and tracked changes in Word files: one module per kind of mark."""
