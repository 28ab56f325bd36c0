"""How large a card is, in pixels: what needs only that needs not start Pillow."""

# Twice as wide as high, as those who show cards want it (1.91 to 1). They enlarge what is less than
# 600 wide; larger than this looks no better in a list of messages, and costs as much more as it is
# larger.
WIDTH, HEIGHT = 800, 420
