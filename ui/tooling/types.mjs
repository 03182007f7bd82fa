// Writes src/api/schema.d.ts from the description of the API that the server's tests keep true.
import { existsSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = new URL("../../docs/reference/openapi.json", import.meta.url);
if (!existsSync(source)) {
  console.log("docs/reference/openapi.json isn't there yet: no types generated");
} else {
  writeFileSync(new URL("../src/api/schema.d.ts", import.meta.url), astToString(await openapiTS(source)));
  console.log("types generated from docs/reference/openapi.json");
}
