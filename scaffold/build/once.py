"""A build that is done only where there is something to do; light to import, for most builds change nothing."""

from scaffold.build.options import BuildOptions, BuildReport
from scaffold.build.snapshot import or_build
from scaffold.write.exchange import refuse_foreign
from scaffold.write.lock import lock_file, locked


def build(options: BuildOptions) -> BuildReport:
    """Builds a site, or finds that it is built already. Raises BuildStopped with all findings."""
    with locked(options.out, options.waiting):
        refuse_foreign(options.out)
        if not options.use_cache:
            return _built(options)
        return or_build(options, lock_file(options.out).stat().st_mtime_ns, _built)


def _built(options: BuildOptions) -> BuildReport:
    from scaffold.build.pipeline import built

    return built(options)
