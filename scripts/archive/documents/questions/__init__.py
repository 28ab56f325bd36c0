"""Which lines are questions and which are answers, however a paper puts them."""
