"""The words of the system as frozen values: no input or output, no import from other rooms."""
