import { configureGlobal } from 'fast-check'

/** The same cases in every run, so that a failure is a change; FC_SEED=random (or a number) looks for new ones. */
const given = process.env.FC_SEED
if (given !== 'random') configureGlobal({ seed: given === undefined ? 20260101 : Number(given) })
