/* Prints scripts anew, without comments, in one lay-out: what differs then, differs in meaning. */

import { readFileSync } from "node:fs";
import ts from "typescript";

const printer = ts.createPrinter({ removeComments: true });
const printed = (text) =>
  printer.printFile(ts.createSourceFile("x.js", text, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS));

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(printed)));
