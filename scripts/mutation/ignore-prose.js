// Stryker plugin: what is said to people is not mutated, that is literals with a space in them, and what a check shows
// (`{ expected, found, evidence, guidance }`). It decides nothing, and a test that compared whole sentences would have to be
// changed with each better wording.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const SHOWN = ['title', 'expected', 'found', 'evidence', 'guidance'];

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'prose', {
    shouldIgnore: ({ node }) => (isProse(node) || isShown(node) ? 'text for people' : undefined),
  }),
];

function isProse({ type, value, quasis = [] }) {
  if (type === 'StringLiteral') return value.includes(' ');
  return type === 'TemplateLiteral' && quasis.some((quasi) => quasi.value.raw.includes(' '));
}

function isShown({ type, properties = [] }) {
  return (
    type === 'ObjectExpression' &&
    properties.some(({ key }) => SHOWN.includes(key?.name)) &&
    properties.every((property) => property.type === 'SpreadElement' || SHOWN.includes(property.key.name))
  );
}
