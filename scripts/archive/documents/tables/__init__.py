"""Tables of forms as lines: fields, questions with answers, signatures."""
