import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import Sunrise from 'lucide-react/icons/sunrise';
import Sunset from 'lucide-react/icons/sunset';
import { cellLabel, SLOTS, WEEKDAYS, type Cell, type Slot } from '~/domain/taxonomy/slots';
import { weekdayLabel } from '~/lib/japanese-date';
import { SlotGrid } from '~/ui';
import type { Picture } from './pictures';

const looks: Record<Slot, { label: string; Picture: Picture }> = {
  am: { label: '朝', Picture: Sunrise },
  pm: { label: '昼', Picture: Sun },
  evening: { label: '夕方', Picture: Sunset },
  night: { label: '夜', Picture: Moon },
};

const days = WEEKDAYS.map((key) => ({ key, label: weekdayLabel(key) }));
const times = SLOTS.map((key) => {
  const { label, Picture } = looks[key];
  return { key, label, picture: <Picture className="aid-week__picture" aria-hidden="true" /> };
});

/** The same week for paper. */
export const weekOnPaper = { days, times };

interface WeekProps {
  chosen: readonly string[];
  onChange: (cells: string[]) => void;
}

/** The week to paint with a finger, its times told with pictures. */
export function WeekOfPictures({ chosen, onChange }: WeekProps) {
  return (
    <form
      className="aid-week"
      onInput={(event) =>
        onChange(new FormData(event.currentTarget).getAll('cell').filter((cell) => typeof cell === 'string'))
      }
    >
      <SlotGrid
        field={{ id: 'aid-week', name: 'cell', initialValue: [...chosen] }}
        label="行ける ところに しるしを つけます"
        required="none"
        help="朝 6〜12時、昼 12〜17時、夕方 17〜21時、夜 21〜6時。"
        rows={days}
        columns={times}
        value={(day, slot) => `${day}_${slot}`}
        spoken={(cell) => cellLabel(cell as Cell)}
      />
    </form>
  );
}
