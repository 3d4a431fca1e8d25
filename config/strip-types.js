// Jest transform: Node's own type stripping, which keeps lines and columns, so no source maps are needed.
// @actions/workflow-parser imports JSON without the attribute that Node demands; that is added here.
import { stripTypeScriptTypes } from 'node:module';

const jsonImport = /(import \S+ from "[^"]+\.json")(?! with)/g;

export default {
  process: (code, file) => ({
    code: file.endsWith('.ts') ? stripTypeScriptTypes(code) : code.replace(jsonImport, '$1 with { type: "json" }'),
  }),
};
