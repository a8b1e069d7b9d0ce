import { expect, it } from 'vitest';
import { inScript } from './in-script';

it.each(['</script><script>alert(1)</script>', '<!-- ]]>', '"\\u003c', 'パン & 菓子'])(
  'says %s again without its signs of markup',
  (text) => {
    const said = inScript({ text });
    expect(said).not.toMatch(/[<>]/);
    expect(JSON.parse(said)).toEqual({ text });
  },
);
