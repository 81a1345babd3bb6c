import { createContext, type ReactNode, useContext } from 'react';
import { Form, useLocation } from 'react-router';

const ForWhomContext = createContext<string | null>(null);

/** The mandate under which the reader acts; set once by the root. Every form says with it for whom it was opened. */
export const ForWhomProvider = ForWhomContext.Provider;

/** Name of the mandate under which a form was opened; nothing by that name is sent by who acts for nobody. */
export const forWhomName = 'voor';

export interface PortalFormProps {
  readonly children: ReactNode;
  /** Defaults to the address of the page itself. Named always, so that `#field` of an error link does not survive. */
  readonly action?: string;
  readonly files?: boolean;
  /** Values that are sent along unseen. */
  readonly hidden?: Readonly<Record<string, string | number>>;
  /**
   * Comes back filled in after another language was chosen; the page gives its fields what `keptForm` found. `carried`: also when
   * nothing was touched, because answers of pages before it travel along unseen.
   */
  readonly keeps?: boolean | 'carried';
  /** Not guarded against a double press, for forms that may be sent many times. */
  readonly repeatable?: boolean;
}

/**
 * A form that is posted to the server and checked there: the browser's own checks are off, because they cannot be read
 * in the reader's language. The comfort script keeps a second press from sending twice.
 */
export function PortalForm({
  children,
  action,
  files = false,
  hidden = {},
  keeps = false,
  repeatable = false,
}: PortalFormProps) {
  const forWhom = useContext(ForWhomContext);
  const { pathname, search } = useLocation();
  // A form with a file is read as it comes in: for whom it is has to be known before.
  const query = new URLSearchParams(search);
  if (forWhom !== null) query.set(forWhomName, forWhom);
  const address = files && forWhom !== null ? `${pathname}?${query.toString()}` : action;
  return (
    <Form
      method="post"
      {...(address === undefined ? {} : { action: address })}
      encType={files ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
      className="portal-form"
      noValidate
      data-keeps={keeps === false ? undefined : keeps === true ? '' : keeps}
      data-guard={repeatable ? undefined : ''}
    >
      {forWhom === null ? null : <input type="hidden" name={forWhomName} value={forWhom} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}
