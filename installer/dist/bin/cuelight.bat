@echo off
rem Starts Cuelight on the Java that came with it, or else on an installed one.
rem
rem   CUELIGHT_JAVA_HOME   the Java to use, when none came with it
rem   CUELIGHT_JAVA_OPTS   more options for that Java
setlocal enableextensions

set "APP_HOME=%~dp0.."
rem The reasons for these options are told in the launcher beside this one.
set "JAVA_OPTIONS=--enable-native-access=ALL-UNNAMED -Dsun.net.httpserver.nodelay=true -XX:+UseCompactObjectHeaders -Xmx1g -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:G1PeriodicGCInterval=10000 -XX:GCTimeRatio=4 -Xlog:aot*=off -Xlog:cds*=off"
if "%~1"=="import" set "JAVA_OPTIONS=%JAVA_OPTIONS% -XX:+UseParallelGC -Xms400m -XX:MaxNewSize=250m -XX:GCTimeRatio=19 -XX:MaxInlineLevel=5 -XX:MaxInlineSize=25 -XX:FreqInlineSize=120 -XX:InlineSmallCode=1000"
set "FOUND="

if exist "%APP_HOME%\runtime\bin\java.exe" set "FOUND=%APP_HOME%\runtime"
if not defined FOUND if defined CUELIGHT_JAVA_HOME set "FOUND=%CUELIGHT_JAVA_HOME%"
if not defined FOUND if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined FOUND for /d %%d in (
  "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*"
  "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\Amazon Corretto\*"
  "%USERPROFILE%\.jdks\*"
) do call :consider "%%~d"

if not exist "%FOUND%\bin\java.exe" (
  echo Cuelight needs Java 25 or newer and found none. Install one ^(for example Temurin from adoptium.net^), or set CUELIGHT_JAVA_HOME to its folder. 1>&2
  exit /b 1
)
set "REMEMBERED="
if exist "%APP_HOME%\lib\cuelight.aot" set REMEMBERED="-XX:AOTCache=%APP_HOME%\lib\cuelight.aot" -Xms96m
for %%w in (serve import replay --train) do if "%~1"=="%%w" set "REMEMBERED="
"%FOUND%\bin\java.exe" %JAVA_OPTIONS% %REMEMBERED% %CUELIGHT_JAVA_OPTS% -cp "%APP_HOME%\lib\cuelight.jar" app.cuelight.launch.Main %*
exit /b %ERRORLEVEL%

rem Takes the folder when none is taken yet and its release file says 25 or newer.
:consider
if defined FOUND exit /b 0
if not exist "%~1\release" exit /b 0
set "MAJOR=0"
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%~v"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% geq 25 set "FOUND=%~1"
exit /b 0
