// SPDX-License-Identifier: Apache-2.0
// Prints the files of Terraform in a folder as JSON by name, as Terraform's own parser reads them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "@cdktf/hcl2json";

const [folder] = process.argv.slice(2);
const files = {};
for (const name of readdirSync(folder).sort()) {
  files[name] = await parse(name, readFileSync(join(folder, name), "utf8"));
}
console.log(JSON.stringify(files));
