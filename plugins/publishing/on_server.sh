# What happens on the server (or in the folder) of a deployment; deploy and rollback feed this to its shell.
# Usage: sh -s -- COMMAND FOLDER [...]. The site's server looks at FOLDER/current, a link to one of FOLDER/releases/.
set -eu
command=$1
folder=$2
keep=5

# The name of the release that readers see; nothing before the first.
current() {
    if [ -L current ]; then basename "$(readlink current)"; fi
}

releases() {
    find releases -mindepth 1 -maxdepth 1 -type d ! -name '.*' -exec basename {} \; | sort
}

# One rename, so every request finds a whole release behind the link: this one or the last.
switch_to() {
    ln -s "releases/$1" ".current-$$"
    mv -T ".current-$$" current
}

# A reader whose page is of release $1 still asks for the files that it names. They bear their content's hash: $2 may have them.
carry_over() {
    [ -f "releases/$1/.lasting" ] || return 0
    while IFS= read -r file; do
        if [ ! -e "releases/$2/$file" ] && [ -e "releases/$1/$file" ]; then
            mkdir -p "releases/$2/$(dirname "$file")"
            ln "releases/$1/$file" "releases/$2/$file"
            for form in gz br; do
                [ ! -e "releases/$1/$file.$form" ] || ln -f "releases/$1/$file.$form" "releases/$2/$file.$form"
            done
        fi
    done <"releases/$1/.lasting"
}

if [ "$command" = manifest ]; then
    [ ! -f "$folder/current/.published.json" ] || cat "$folder/current/.published.json"
    exit 0
fi

mkdir -p "$folder/releases"
cd "$folder"
rm -f .current-*

case $command in
prepare) # INCOMING: makes the folder to send to, and says which release it may share files with
    find releases -mindepth 1 -maxdepth 1 -name '.incoming-*' ! -name "$3" -mmin +1440 -exec rm -rf {} +
    mkdir -p "releases/$3"
    current
    ;;
activate) # INCOMING RELEASE: what has arrived becomes what readers see
    for release in $(releases | tail -n "$keep"); do
        carry_over "$release" "$3"
    done
    mv -T "releases/$3" "releases/$4"
    switch_to "$4"
    for release in $(releases | head -n -"$keep"); do
        [ "$release" = "$4" ] || rm -rf "releases/$release"
    done
    ;;
back) # [RELEASE]: the release before the current one, or the one that is named
    now=$(current)
    release=${3:-$(releases | awk -v now="$now" '$0 < now' | tail -n 1)}
    [ -n "$release" ] && [ -n "$now" ] && [ -d "releases/$release" ] || exit 3
    carry_over "$now" "$release"
    switch_to "$release"
    echo "$release"
    ;;
esac
