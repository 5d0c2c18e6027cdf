/** The programs that build with one and the same library, and leave containers of it. */
export type ContainerTool = 'podman' | 'buildah'
