import { z } from 'zod';

/** Nothing is chosen: everybody is looked at. */
export const askFairnessSchema = z.object({});
