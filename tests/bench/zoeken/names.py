"""What the engines are called: in options and files, and in tables."""

from __future__ import annotations

OURS = "raadsvragen"
PAGEFIND = "pagefind"
MATERIAL = "material"
TANTIVY = "tantivy"

TITLES = {
    OURS: "Raadsvragen",
    PAGEFIND: "Pagefind, kaal",
    MATERIAL: "Material (lunr, nl)",
    TANTIVY: "Tantivy BM25, titel ×3",
}
