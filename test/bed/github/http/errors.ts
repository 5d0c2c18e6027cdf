const documentation = 'https://docs.github.com/rest'

export type FieldError = { resource: string; field: string; code: string; message?: string; value?: string }

/** An answer of GitHub's that says no. */
export class ApiError extends Error {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Record<string, string>

  constructor(
    status: number,
    message: string,
    extra: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) {
    super(message)
    this.status = status
    this.body = { message, documentation_url: documentation, status: String(status), ...extra }
    this.headers = headers
  }
}

export const notFound = (message = 'Not Found'): ApiError => new ApiError(404, message)

export const forbidden = (message: string, headers: Record<string, string> = {}): ApiError =>
  new ApiError(403, message, {}, headers)

export const conflict = (message: string, extra: Record<string, unknown> = {}): ApiError =>
  new ApiError(409, message, extra)

/** 422 with one message and no list. */
export const unprocessable = (message: string): ApiError => new ApiError(422, message)

/** 422 "Validation Failed" with the fields at fault. */
export const validationFailed = (...errors: FieldError[]): ApiError =>
  new ApiError(422, 'Validation Failed', { errors })

export const invalidField = (resource: string, field: string): ApiError =>
  validationFailed({ resource, field, code: 'invalid' })

export const tooLong = (resource: string, field: string, maximum: number): ApiError =>
  validationFailed({
    resource,
    field,
    code: 'custom',
    message: `${field} is too long (maximum is ${maximum} characters)`,
  })

/** The thing, or 404. */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw notFound()
  return thing
}
