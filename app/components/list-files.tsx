import { useLocation } from '@remix-run/react';
import { paths } from '~/paths';
import { Icon } from '~/ui';
import { Dropdown } from './shell/dropdown';

export interface ListFilesProps {
  /** Address of the page whose list it is. */
  page: string;
  /** Its filter, where that does not stand in the address. */
  search?: string;
  /** A list of places can also be taken to a map. */
  places?: boolean;
  /** What stands in the file, where it is not plain. */
  note?: string;
}

/** 「この一覧を受け取る」: the list as it is filtered now, as a file. Works without script. */
export function ListFiles({ page, search, places = false, note }: ListFilesProps) {
  const location = useLocation();
  const formats = [
    { format: 'xlsx', label: 'Excel（.xlsx）' },
    { format: 'csv', label: places ? 'CSV（標準オープンデータの列）' : 'CSV' },
    ...(places ? [{ format: 'geojson', label: 'GeoJSON（地図のデータ）' }] : []),
  ];
  return (
    <Dropdown
      className="dropdown list-files"
      summaryClass="button button--quiet"
      panelClass="dropdown__panel"
      summary={
        <>
          この一覧を受け取る
          <Icon name="chevron-down" size={20} />
        </>
      }
    >
      <ul>
        {formats.map(({ format, label }) => (
          <li key={format}>
            <a className="dropdown__link" href={paths.listFile(page, format, search ?? location.search)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {note ? <p className="list-files__note muted">{note}</p> : null}
    </Dropdown>
  );
}
