"""The catalogue of the open data: what there is, from whom, under what terms (DCAT-AP-NL)."""
