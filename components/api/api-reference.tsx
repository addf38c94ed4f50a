import { PageBody } from '#components/page/page-body';
import { PageHeading } from '#components/page/page-heading';

type Field = Readonly<{ name: string; type: string; isRequired: boolean; text: string }>;
type Operation = Readonly<{
  id: string;
  method: string;
  path: string;
  summary: string;
  parameters: readonly Readonly<{ name: string; place: string; isRequired: boolean }>[];
  bodies: readonly string[];
  answers: readonly Readonly<{ status: string; text: string; shape: string | null }>[];
}>;
type Shape = Readonly<{ name: string; text: string; fields: readonly Field[] }>;

const ShapeLink = ({ name }: { name: string }) => (
  <a href={`#${name}`} className="link">
    {name}
  </a>
);

function OperationPart({ operation }: { operation: Operation }) {
  const { id, method, path, summary, parameters, bodies, answers } = operation;
  return (
    <section aria-labelledby={id} className="statement">
      <h2 id={id}>{summary}</h2>
      <div>
        <p>
          <code className="font-semibold">
            {method} {path}
          </code>
        </p>
        {parameters.length > 0 ? (
          <p>
            Takes:{' '}
            {parameters.map(({ name, place, isRequired }, index) => (
              <span key={name}>
                {index > 0 ? ', ' : ''}
                <code>{name}</code> ({place}
                {isRequired ? ', required' : ''})
              </span>
            ))}
            .
          </p>
        ) : null}
        {bodies.length > 0 ? (
          <p>
            Body:{' '}
            {bodies.map((name, index) => (
              <span key={name}>
                {index > 0 ? ' or ' : ''}
                <ShapeLink name={name} />
              </span>
            ))}
            .
          </p>
        ) : null}
        <dl>
          {answers.map(({ status, text, shape }) => (
            <div key={status}>
              <dt>{status}</dt>
              <dd>
                {text} {shape ? <ShapeLink name={shape} /> : null}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function ShapePart({ shape: { name, text, fields } }: { shape: Shape }) {
  return (
    <section aria-labelledby={name} className="statement">
      <h2 id={name}>{name}</h2>
      <div>
        {text ? <p>{text}</p> : null}
        <dl>
          {fields.map((field) => (
            <div key={field.name}>
              <dt>
                <code>{field.name}</code>
              </dt>
              <dd>
                {field.type}
                {field.isRequired ? ', required' : ''}. {field.text}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

/** `/api/v1`: every operation of the JSON API, and the schema of every request and response. It is in English on every language of the site, like the API. */
export function ApiReferencePage({
  operations,
  shapes,
}: {
  operations: readonly Operation[];
  shapes: readonly Shape[];
}) {
  return (
    <div lang="en">
      <PageBody>
        <PageHeading
          title="API reference"
          lead="Open figures and sponsors for everyone; your own pledges while you are signed in. Amounts are integers of minor units beside their currency. Times are UTC, due dates civil days."
        >
          <p className="mt-5">
            For programs:{' '}
            <a href="/api/v1/openapi.json" className="link">
              the OpenAPI 3.1 document
            </a>
            .
          </p>
        </PageHeading>
        {operations.map((operation) => (
          <OperationPart key={operation.id} operation={operation} />
        ))}
        {shapes.map((shape) => (
          <ShapePart key={shape.name} shape={shape} />
        ))}
      </PageBody>
    </div>
  );
}
