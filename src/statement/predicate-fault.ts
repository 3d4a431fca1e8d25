import { type Statement, StatementError } from './in-toto.ts';
import { PROVENANCE_TYPE, parseProvenance } from './provenance.ts';
import { parseTestResult, TEST_RESULT_TYPE } from './test-result.ts';

/** Why a claim cannot be read. Types that we read must be readable; of others only signer and subjects are known. */
export function predicateFault(statement: Statement): string | undefined {
  try {
    if (statement.predicateType === PROVENANCE_TYPE) parseProvenance(statement);
    if (statement.predicateType === TEST_RESULT_TYPE) parseTestResult(statement);
    return undefined;
  } catch (error) {
    if (error instanceof StatementError) return error.reason;
    throw error;
  }
}
