"""Pictures that others show beside a link to a page: what it is about, by whom, how it stands."""
