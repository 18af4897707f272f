import type { Metadata } from "next";
import { connection } from "next/server";
import { openApi } from "@/app/_server/open-api";
import { ShopFooter } from "@/components/shell/shop-footer";
import { ShopHeader } from "@/components/shell/shop-header";
import { SkipLink } from "@/components/shell/skip-link";
import { Contents } from "./contents";
import { ErrorCodeList } from "./error-code-list";
import { OperationArticle } from "./operation-article";
import { operationsByTag } from "./operations-by-tag";
import { Overview } from "./overview";
import { SchemaFields } from "./schema-fields";

export const metadata: Metadata = {
  title: "API",
  description: "The interface of the shop for programs: every route, every field, every error.",
  alternates: { canonical: "/docs" },
};

/** Reads what programs read: the document at /api/v1/openapi.json. */
export default async function DocsPage() {
  await connection();
  const document = openApi();
  const { components } = document;
  const areas = operationsByTag(document);
  return (
    <>
      <SkipLink />
      <ShopHeader />
      <main
        id="main"
        lang="en"
        tabIndex={-1}
        className="column outline-none lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] lg:items-start lg:gap-12"
      >
        <Contents areas={areas} />
        <div className="min-w-0 pt-8 lg:pt-10">
          <h1 className="font-extrabold text-26 tracking-[-0.03em] md:text-34">Dangol for programs</h1>
          <p className="mt-4 max-w-3xl text-17 text-muted">
            What programs can do in this shop, over HTTP. The same as an OpenAPI 3.1 document:{" "}
            <a href="/api/v1/openapi.json" className="text-ink underline underline-offset-4">
              openapi.json
            </a>
          </p>
          <Overview />
          <section aria-labelledby="codes" className="mt-10">
            <h2 id="codes" className="mb-3 font-bold text-20">
              Error codes
            </h2>
            <ErrorCodeList />
          </section>
          {areas.map(({ id, name, description, operations }) => (
            <section key={id} aria-labelledby={id} className="mt-14">
              <h2 id={id} className="font-bold text-26">
                {name}
              </h2>
              <p className="mt-1 mb-5 text-muted">{description}</p>
              {operations.map((listed) => (
                <OperationArticle key={listed.operation.operationId} {...listed} components={components} />
              ))}
            </section>
          ))}
          <section aria-labelledby="shapes" className="mt-14">
            <h2 id="shapes" className="mb-5 font-bold text-26">
              Shapes
            </h2>
            {Object.entries(components.schemas).map(([name, schema]) => (
              <section key={name} aria-labelledby={`shape-${name}`} className="border-line border-t py-8">
                <h3 id={`shape-${name}`} className="mb-2 font-semibold text-17">
                  {name}
                </h3>
                <SchemaFields schema={schema} optionalIsTold={name === "Error"} />
              </section>
            ))}
          </section>
        </div>
      </main>
      <ShopFooter />
    </>
  );
}
