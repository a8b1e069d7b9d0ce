import { z } from 'zod';

type Shape = Readonly<Record<string, unknown>>;

/** The fields of an input that hold ids or codes, as far as its schema tells: 'ids[]', 'lines[].id'. */
export function idFieldsOf(schema: z.ZodType): string[] {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  return [...new Set(fieldsOf(shape, ''))];
}

function fieldsOf(shape: Shape, path: string): string[] {
  const { format, properties, items, anyOf, oneOf } = shape;
  if (format === 'uuid' || /(^|\.)code$/.test(path)) return [path];
  return [
    ...Object.entries((properties ?? {}) as Record<string, Shape>).flatMap(([name, field]) =>
      fieldsOf(field, path === '' ? name : `${path}.${name}`),
    ),
    ...(items ? fieldsOf(items as Shape, `${path}[]`) : []),
    ...([anyOf, oneOf].flat().filter(Boolean) as Shape[]).flatMap((option) => fieldsOf(option, path)),
  ];
}
