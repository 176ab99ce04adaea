"""The review page served on this machine: it checks what is given to it and saves what is decided. Nothing leaves the machine."""
