import fc from 'fast-check';

/**
 * The same tree is judged alike each time: the cases come from one seed. Others are looked through with
 * `MUSUBIBA_SEED=… npx vitest run`; what they find becomes a case with a name of its own.
 */
fc.configureGlobal({ seed: Number(process.env['MUSUBIBA_SEED'] ?? 2021) });

export default fc;
