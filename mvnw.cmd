@echo off
rem Runs the mvn on PATH for this project. It needs Maven 3.8.7 or newer and JAVA_HOME at a JDK 25 or newer.
setlocal
if not defined JAVA_HOME (
  echo mvnw: set JAVA_HOME to a JDK 25 or newer, for example Eclipse Temurin 25. 1>&2
  exit /b 2
)
if not exist "%JAVA_HOME%\bin\javac.exe" (
  echo mvnw: JAVA_HOME "%JAVA_HOME%" is not a JDK: bin\javac.exe is missing. Set it to a JDK 25 or newer. 1>&2
  exit /b 2
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo mvnw: mvn is not on PATH: install Apache Maven 3.8.7 or newer. 1>&2
  exit /b 2
)
set "MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED %MAVEN_OPTS%"
call mvn %*
exit /b %errorlevel%
