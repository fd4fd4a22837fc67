# Where people get the program. The only place: the documents name the same addresses, which ReleaseTests compares, and the apt repository's own
# files are made from it. An address below ".example" is nobody's, and the release workflow publishes nothing while it is here.
APT_ADDRESS=https://glucose-tracker.example/apt
SOURCE_ADDRESS=https://glucose-tracker.example/glucose-tracker.git
