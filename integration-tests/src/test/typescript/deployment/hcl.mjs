// SPDX-License-Identifier: Apache-2.0
// Prints a file of Terraform as JSON, as Terraform's own parser reads it.
import { readFileSync } from "node:fs";
import { parse } from "@cdktf/hcl2json";

const [file] = process.argv.slice(2);
console.log(JSON.stringify(await parse(file, readFileSync(file, "utf8"))));
