"""Tables that stand in text: one module per way of drawing them."""
