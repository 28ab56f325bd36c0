/* What html-validate checks: everything that it recommends, but for the rules below. */

export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Style: the standard takes either; this site writes small letters everywhere.
    "doctype-style": ["error", { style: "lowercase" }],
    // Style: a title is what a councillor wrote, and a search engine may cut it short.
    "long-title": "off",
    // Style: the package markdown closes a picture with a slash, which the standard takes too.
    "void-style": "off",
    // A file from the same host can't be other than the page itself, which would hold the sum.
    "require-sri": ["error", { target: "crossorigin" }],
  },
};
